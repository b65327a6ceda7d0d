using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Cards;

/// <summary>A card as the page offers it, before it is opened.</summary>
public sealed record CardFace
{
    /// <summary>Chooses the card in the form; no secret.</summary>
    public required string Id { get; init; }

    /// <summary>Whom the certificate names, where that can be read without a password.</summary>
    public required string Caption { get; init; }

    /// <summary>End of validity, where it is known.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>True for soft cards; cards of the operating system ask for the PIN in the system's own dialog.</summary>
    public required bool TakesPassword { get; init; }

    /// <summary>Caption of a certificate.</summary>
    public static string CaptionOf(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate) =>
        CardSubject.Read(certificate) is { } subject
            ? $"{subject.Enterprise} · {subject.Holder}（{(subject.Kind == CardKind.LegalPerson ? "法人卡" : "操作员卡")}）"
            : certificate.GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType.SimpleName, forIssuer: false);
}
