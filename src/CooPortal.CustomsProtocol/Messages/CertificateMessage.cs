using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>A declaration of one certificate of origin: root <c>Certificate</c> of GACC announcement 2022 no. 1.</summary>
[Message("Certificate", Namespace = MessageAttribute.OriginNamespace)]
public sealed record CertificateMessage : CustomsMessage
{
    [Group(1, Presence = Presence.Required)]
    public required CertificateHead CertificateHead { get; init; }

    /// <summary>Stands there even without lines.</summary>
    [Group(2, Presence = Presence.Required, Item = "Goods")]
    public required IReadOnlyList<Goods> CertificateList { get; init; }

    [Group(3)]
    public ModCertificate? ModCertificate { get; init; }

    [Group(4, Item = "NonpartyCorp")]
    public IReadOnlyList<NonpartyCorp>? NonpartyCorpList { get; init; }

    [Group(5, Item = "OriInv", Least = 1)]
    public IReadOnlyList<OriInv>? OriInvs { get; init; }

    [Group(6, Presence = Presence.Required)]
    public required AplPromise AplPromise { get; init; }

    /// <summary>Ours, not of the announcement.</summary>
    [Group(7)]
    public CooExtension? CooExtension { get; init; }
}
