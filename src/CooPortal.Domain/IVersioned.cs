namespace CooPortal.Domain;

/// <summary>A record whose changes are refused when somebody else changed it since it was read.</summary>
public interface IVersioned
{
    /// <summary>Counts up with every change; managed by the application, the same on every database engine.</summary>
    int Version { get; set; }
}
