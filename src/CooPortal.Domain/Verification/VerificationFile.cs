using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Verification;

/// <summary>One PDF of 电子资料 that goes to customs with the answer.</summary>
public sealed class VerificationFile : IAudited, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid RecordId { get; init; }

    /// <summary>Line of 核查产品清单; 0 for the record as a whole.</summary>
    public int Item { get; init; }

    /// <summary>A code of <see cref="Dictionary.VerificationMaterials"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>File name as the user knows it, always ending in .pdf.</summary>
    public required string Name { get; init; }

    /// <summary>Random file name below the document store's root.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public long Length { get; init; }

    public int Pages { get; init; }

    public DateTime UploadedAt { get; init; }

    public required string UploadedByName { get; init; }

    /// <summary>The message that carried it; null until it was given to the outbox.</summary>
    public Guid? MessageId { get; private set; }

    /// <summary>Round of the answer it went with; 0 before.</summary>
    public int SentRound { get; private set; }

    public bool IsSent => MessageId is not null;

    public string KindNameZh => VerificationMaterials.NameOf(Kind);

    public void Send(int round, Guid messageId)
    {
        SentRound = round;
        MessageId = messageId;
    }

    /// <summary>Customs' interface refused it: it goes again with the next answer, or is deleted.</summary>
    public void Unsend()
    {
        SentRound = 0;
        MessageId = null;
    }
}
