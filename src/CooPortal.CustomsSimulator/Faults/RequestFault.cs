namespace CooPortal.CustomsSimulator.Faults;

/// <summary>What happens to one request.</summary>
public enum RequestFault
{
    None,

    /// <summary>503, nothing stored.</summary>
    Error,

    /// <summary>Stored, but the answer never arrives.</summary>
    Drop,
}
