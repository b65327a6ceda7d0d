namespace CooPortal.Domain;

/// <summary>A record whose every change leaves an audit line saying who changed what.</summary>
public interface IAudited
{
    Guid Id { get; }
}
