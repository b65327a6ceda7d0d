using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Certificates;

/// <summary>随附单据: one PDF that goes to customs with the certificate.</summary>
public sealed class Attachment : IAudited, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The filer of the certificate.</summary>
    public Guid EnterpriseId { get; init; }

    public Guid CertificateId { get; init; }

    /// <summary>附件类型: a code of <see cref="Dictionary.AttachmentKinds"/> (<c>FileType</c>).</summary>
    public required string Kind { get; init; }

    /// <summary>File name as the user knows it, always ending in .pdf (<c>FileName</c>).</summary>
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

    /// <summary>Declaration round in which it was last given to the outbox; 0 before.</summary>
    public int SentRound { get; private set; }

    /// <summary>The message that carried it last.</summary>
    public Guid? MessageId { get; private set; }

    public AttachmentState State { get; private set; }

    /// <summary>Customs' words about it.</summary>
    public string Note { get; private set; } = "";

    public string KindNameZh => Dictionary.AttachmentKinds.Find(Kind)?.NameZh ?? Kind;

    /// <summary>Customs has not taken it in an earlier round and it is not under way in this one.</summary>
    public bool IsDue(int round) => State != AttachmentState.Accepted && SentRound < round;

    public void Send(int round, Guid messageId)
    {
        SentRound = round;
        MessageId = messageId;
        State = AttachmentState.Sent;
        Note = "";
    }

    /// <summary>Takes customs' technical receipt. What customs has once accepted stays accepted.</summary>
    public void Answer(bool accepted, string note)
    {
        if (State == AttachmentState.Accepted)
        {
            return;
        }

        State = accepted ? AttachmentState.Accepted : AttachmentState.Refused;
        Note = note;
    }
}
