namespace CooPortal.Web.Features.Certificates.Printers;

/// <summary>A printer as it is typed in.</summary>
public sealed class PrinterEntry
{
    /// <summary>Name of the printer that is changed; empty when one is added.</summary>
    public string? Previous { get; set; }

    public string? Name { get; set; }

    /// <summary>mm to the right.</summary>
    public decimal? Right { get; set; }

    /// <summary>mm downwards.</summary>
    public decimal? Down { get; set; }

    /// <summary>The certificate from whose print page the user came, to go back to.</summary>
    public Guid? Certificate { get; set; }
}
