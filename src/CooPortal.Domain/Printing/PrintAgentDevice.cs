namespace CooPortal.Domain.Printing;

/// <summary>A paired 打印控件: one program on one computer of one enterprise (decisions.md 21).</summary>
public sealed class PrintAgentDevice : IAudited, IEnterpriseOwned, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public required string ComputerName { get; set; }

    /// <summary>P-256 public key, SubjectPublicKeyInfo DER.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>SHA-256 of the public key, lower-case hexadecimal; the key id in signed requests.</summary>
    public required string KeyId { get; init; }

    public required string AgentVersion { get; set; }

    /// <summary>Port of the agent's loopback page while its stream is live.</summary>
    public int? LoopbackPort { get; set; }

    /// <summary>The newest stream. An older one whose end is noticed late must not mark the agent as gone.</summary>
    public Guid? StreamId { get; set; }

    /// <summary>Last sign of life on the stream, UTC.</summary>
    public DateTime? LastSeenAt { get; set; }

    /// <summary>Printer as the agent last described it.</summary>
    public string? PrinterDescription { get; set; }

    /// <summary>A command or folder printer gives no evidence, and the page says so.</summary>
    public bool PrinterGivesEvidence { get; set; }

    public bool IsRevoked { get; set; }

    public Guid PairedByUserId { get; init; }

    public DateTime PairedAt { get; init; }

    public int Version { get; set; }
}
