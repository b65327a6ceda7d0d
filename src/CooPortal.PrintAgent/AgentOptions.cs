namespace CooPortal.PrintAgent;

/// <summary>The agent's settings, written by the installer or the demo host.</summary>
public sealed record AgentOptions
{
    /// <summary>Loopback port. A paired agent takes another when this one is occupied. 0: any (tests).</summary>
    public int Port { get; init; } = PrintProtocol.AgentRoutes.DefaultAgentPort;

    /// <summary>Origins of the portals this agent serves: https, or http on loopback. Nothing else is ever called.</summary>
    public IReadOnlyList<string> TrustedPortals { get; init; } = [];

    /// <summary>Keys, journal and retry counters.</summary>
    public string DataFolder { get; init; } =
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "CooPortal", "PrintAgent");

    /// <summary>
    /// "ipp://host:port/path", "ipps://…" (a CUPS queue is ipp://localhost:631/printers/NAME), "command" for <see cref="PrintCommand"/>, or
    /// "file:/folder".
    /// </summary>
    public string? Printer { get; init; }

    /// <summary>With Printer "command": program and arguments; {file} stands for the document, which otherwise comes on standard input.</summary>
    public IReadOnlyList<string> PrintCommand { get; init; } = [];

    /// <summary>Folder of soft cards (*.pfx with the certificate beside it as *.cer).</summary>
    public string? CardsFolder { get; init; }

    /// <summary>Whether cards of the operating system's store are offered.</summary>
    public bool SystemCards { get; init; } = true;

    /// <summary>Seconds between claims when no wake-up comes.</summary>
    public int PollSeconds { get; init; } = 60;

    /// <summary>Seconds without a word from the printer after which a sent job is given up as unclear.</summary>
    public int ContactLostSeconds { get; init; } = 120;

    /// <summary>Development only: the point at which the process ends itself, for the tests of crash recovery.</summary>
    public string? FaultAt { get; init; }

    /// <summary>Says what is wrong with the settings; null when nothing is.</summary>
    public string? Problem() =>
        TrustedPortals.FirstOrDefault(portal => !IsTrustable(portal)) is { } wrong
            ? $"TrustedPortals: “{wrong}” 不是有效的门户地址（须为 https 源，本机可为 http，且不含路径）。"
            : null;

    private static bool IsTrustable(string portal) =>
        Uri.TryCreate(portal, UriKind.Absolute, out var uri)
        && uri.GetLeftPart(UriPartial.Authority) == portal
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
