using System.Security.Cryptography;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>A job as the portal keeps it, with the moves of the table of print jobs.</summary>
public sealed class FakeJob
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public required byte[] Document { get; init; }

    public int Sides { get; init; } = 2;

    public PrintOptions Options { get; init; } = PrintOptions.Certificate;

    public FakeJobState State { get; set; }

    public int Attempt { get; set; }

    public string? Token { get; set; }

    public int Begins { get; set; }

    public bool RefuseBegin { get; set; }

    public List<JobReport> Reports { get; } = [];

    public List<Heartbeat> Heartbeats { get; } = [];

    public PrintOutcome? Outcome => Reports.LastOrDefault(report => report.Outcome is not null)?.Outcome;

    /// <summary>The hash that the claim names, when it is to be a wrong one.</summary>
    public string? AnnouncedSha256 { get; init; }

    public string Sha256 => AnnouncedSha256 ?? Convert.ToHexStringLower(SHA256.HashData(Document));

    public string PrinterJobName => ClaimedJob.NameOf(Id, Attempt);

    /// <summary>A lease that ends puts the job back; from Sending on it never does.</summary>
    public void EndLease()
    {
        if (State == FakeJobState.Leased)
        {
            State = FakeJobState.Queued;
        }
    }
}
