namespace CooPortal.Domain.Lifecycle;

/// <summary>What moves the relation between a principal and its agent company.</summary>
public enum AgencyRelationEvent
{
    Delete,
    Submit,
    AdditionAccepted,
    AdditionRefused,
    DeletionAccepted,
    DeletionRefused,
}
