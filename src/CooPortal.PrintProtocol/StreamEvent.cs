using System.Text.Json;

namespace CooPortal.PrintProtocol;

/// <summary>One event, written as a server-sent event of one data line.</summary>
public sealed record StreamEvent
{
    /// <summary>Media type of the stream.</summary>
    public const string ContentType = "text/event-stream";

    /// <summary>Seconds between pings; an agent that hears nothing three times as long connects anew.</summary>
    public const int PingSeconds = 5;

    private const string Prefix = "data: ";

    /// <summary>What is said.</summary>
    public required StreamEventKind Kind { get; init; }

    /// <summary>With <see cref="StreamEventKind.Hello"/>: the oldest agent that may print.</summary>
    public string? MinimumVersion { get; init; }

    /// <summary>With <see cref="StreamEventKind.Hello"/>: the newest agent that the portal offers; null when it offers none.</summary>
    public string? NewestVersion { get; init; }

    /// <summary>With <see cref="StreamEventKind.Hello"/>: the company this agent prints for, shown on the agent's page.</summary>
    public string? Enterprise { get; init; }

    /// <summary>The event's text, ended by an empty line.</summary>
    public string ToText() => $"{Prefix}{JsonSerializer.Serialize(this, ProtocolJson.Options)}\n\n";

    /// <summary>Reads one line of the stream; null for empty lines and comments.</summary>
    public static StreamEvent? Read(string line) =>
        line.StartsWith(Prefix, StringComparison.Ordinal)
            ? JsonSerializer.Deserialize<StreamEvent>(line.AsSpan(Prefix.Length), ProtocolJson.Options)
            : null;
}
