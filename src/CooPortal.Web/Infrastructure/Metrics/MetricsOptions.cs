namespace CooPortal.Web.Infrastructure.Metrics;

/// <summary>Section Metrics: who may read them.</summary>
public sealed record MetricsOptions
{
    public const string Section = "Metrics";

    /// <summary>Sent as <c>Authorization: Bearer …</c> by a collector on another computer; without it only this computer may ask.</summary>
    public string Key { get; init; } = "";
}
