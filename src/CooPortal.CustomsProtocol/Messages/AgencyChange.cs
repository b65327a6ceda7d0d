namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What becomes of the relation between a principal and its agent.</summary>
public enum AgencyChange
{
    Add = 1,
    Delete = 2,
}
