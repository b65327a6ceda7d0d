using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;

namespace CooPortal.Operations.Certificates;

/// <summary>A receipt of customs as it came, with what its envelope says.</summary>
public sealed record ReceiptInput
{
    public required Guid CertificateId { get; init; }

    /// <summary>The envelope's message id, unique per partner.</summary>
    public required string MessageId { get; init; }

    /// <summary>The message of ours that it answers; null when it does not say.</summary>
    public Guid? Answers { get; init; }

    /// <summary>Declaration round that it answers; null when it does not say.</summary>
    public int? Round { get; init; }

    public required ReceiptMessage Message { get; init; }

    public required byte[] Raw { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>海关, or 系统 where the portal itself states that customs' interface refused the message.</summary>
    public string Sender { get; init; } = "海关";

    /// <summary>Reasons that stand outside the message; those of the message are read from it.</summary>
    public IReadOnlyList<ReceiptReason>? Reasons { get; init; }
}
