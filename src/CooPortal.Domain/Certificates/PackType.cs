namespace CooPortal.Domain.Certificates;

/// <summary>PackType of the interface.</summary>
public enum PackType
{
    Regular = 1,

    /// <summary>Mixed, nude, bulk, hanging.</summary>
    Irregular = 2,
}
