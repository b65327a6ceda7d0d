using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

public sealed record CreatePrintJobInput
{
    public required Guid CertificateId { get; init; }

    public required PrintContent Content { get; init; }

    /// <summary>打印正副本: a copy follows the original.</summary>
    public bool WithCopy { get; init; }

    /// <summary>The 打印控件 of the user's browser.</summary>
    public required Guid AgentDeviceId { get; init; }
}
