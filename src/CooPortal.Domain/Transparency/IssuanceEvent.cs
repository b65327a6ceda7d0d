using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Domain.Transparency;

/// <summary>
/// One event of an issued certificate. The public log holds only a commitment to it: who has no salt learns nothing from it, who was given
/// the opening can check it. Written in the transaction of the event, never changed.
/// </summary>
public sealed class IssuanceEvent : IEnterpriseOwned
{
    /// <summary>First line of an opening: its form.</summary>
    public const string Form = "coo-issuance/1";

    private const int SaltLength = 32;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who filed the certificate and holds the opening.</summary>
    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    /// <summary>Number of the certificate at that time.</summary>
    public required string Number { get; init; }

    public IssuanceEventKind Kind { get; init; }

    /// <summary>UTC, whole seconds.</summary>
    public required DateTime At { get; init; }

    /// <summary>SHA-256 of the stored original, hex; empty while there is none.</summary>
    public string DocumentSha256 { get; init; } = "";

    /// <summary>Random, base64; an event's own, so that opening one tells nothing of the next.</summary>
    public string Salt { get; init; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltLength));

    /// <summary>The text whose SHA-256 is the leaf; its holder can repeat it.</summary>
    public string Opening => string.Join('\n', Form, Number, Kind.Word(), Time, DocumentSha256.Length > 0 ? DocumentSha256 : "-", Salt) + "\n";

    /// <summary>As the opening says it.</summary>
    public string Time => At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What the public log holds.</summary>
    public byte[] Commitment => SHA256.HashData(Encoding.UTF8.GetBytes(Opening));
}
