using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What became of each message of a request, in its order.</summary>
[Message("ErpAnswer", Tolerant = true)]
public sealed record ErpAnswerMessage : CustomsMessage
{
    [Group(1, Item = "")]
    public IReadOnlyList<ErpResult>? ErpResult { get; init; }

    /// <summary>Why the request as a whole was refused; absent when it was taken.</summary>
    [Element(2, 1000, "说明")]
    public string? Note { get; init; }
}
