using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.Operations.Enterprises;

/// <summary>Customs' receipt of a profile, as it came out of the mailbox.</summary>
public sealed record ProfileReceiptInput
{
    public required string MessageId { get; init; }

    /// <summary>Round of the submission that it answers; null when customs did not say.</summary>
    public required int? Round { get; init; }

    public required EnterpriseReceiptMessage Receipt { get; init; }

    /// <summary>The message as it came.</summary>
    public required byte[] Raw { get; init; }
}
