using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintAgent.Storage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Jobs;

/// <summary>One line of the journal: everything that is needed to go on from this step. It holds hashes, never a document.</summary>
public sealed record JournalLine
{
    /// <summary>Where the attempt stands.</summary>
    public required JournalStep Step { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The attempt as claimed.</summary>
    public required ClaimedJob Job { get; init; }

    /// <summary>The printer's job, once there is one.</summary>
    public PrinterJob? Printed { get; init; }

    /// <summary>From <see cref="JournalStep.Ended"/> on.</summary>
    public PrintOutcome? Outcome { get; init; }

    /// <summary>From <see cref="JournalStep.Ended"/> on.</summary>
    public PrintEvidence? Evidence { get; init; }

    /// <summary>Nothing is left to do.</summary>
    [JsonIgnore]
    public bool IsClosed => Step is JournalStep.Reported or JournalStep.Unreported or JournalStep.Forgotten;

    /// <summary>The line without its end: CRC-32 in hex, a space, JSON.</summary>
    public string ToText()
    {
        var json = JsonSerializer.Serialize(this, ProtocolJson.Options);
        return $"{Checksum(json)} {json}";
    }

    /// <summary>Reads a line; null when it was not written whole.</summary>
    public static JournalLine? Read(string text)
    {
        if (text.Length < 10 || text[8] != ' ' || Checksum(text[9..]) != text[..8])
        {
            return null;
        }

        return JsonSerializer.Deserialize<JournalLine>(text[9..], ProtocolJson.Options);
    }

    private static string Checksum(string json) => Crc32.Of(Encoding.UTF8.GetBytes(json)).ToString("x8", CultureInfo.InvariantCulture);
}
