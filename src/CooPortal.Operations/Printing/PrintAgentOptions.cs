namespace CooPortal.Operations.Printing;

/// <summary>Settings of the section PrintAgent.</summary>
public sealed record PrintAgentOptions
{
    public const string Section = "PrintAgent";

    /// <summary>The oldest 打印控件 that may print (row 19: 1.5.15).</summary>
    public string MinimumVersion { get; init; } = "1.5.15";

    /// <summary>Folder with the installers that packing the agent made (docs/operations/printers.md); empty when none are offered.</summary>
    public string PackagesFolder { get; init; } = "";

    /// <summary>Port of the loopback page of an agent that was never paired.</summary>
    public int DefaultPort { get; init; } = PrintProtocol.AgentRoutes.DefaultAgentPort;

    /// <summary>True when this version may print.</summary>
    public bool Admits(string version) =>
        Version.TryParse(version, out var given) && given >= Version.Parse(MinimumVersion);
}
