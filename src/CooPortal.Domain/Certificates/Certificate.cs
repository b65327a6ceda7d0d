using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Certificates;

/// <summary>原产地证书: the central record, an application until customs approves it.</summary>
public sealed class Certificate : IAudited, IVersioned
{
    public const int LongestArchiveRefusal = 1000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who filed it: the tenant (decisions.md 1).</summary>
    public Guid FilerEnterpriseId { get; init; }

    /// <summary>Set at 申报 when the exporter is registered here and the relation is accepted by customs.</summary>
    public Guid? ExporterEnterpriseId { get; set; }

    /// <summary>9 characters; part of the number, the exporter's also when an agent files.</summary>
    public required string ExporterOrganisationCode { get; set; }

    /// <summary>Code of the certificate type in the catalogue.</summary>
    public required string TypeCode { get; init; }

    /// <summary>证书号: type code, two year digits, organisation code, four-digit serial; 16 or 17 characters.</summary>
    public required string Number { get; set; }

    /// <summary>The number once declared, unique over all enterprises; a unique placeholder before.</summary>
    public required string DeclaredNumber { get; set; }

    public RequestKind RequestKind { get; init; }

    public CertificateStatus Status { get; private set; }

    /// <summary>Counts declarations; receipts answer one of them.</summary>
    public int DeclarationRound { get; private set; }

    public ReceiptPosition LastReceipt { get; init; } = new();

    /// <summary>存档: a flag of the enterprise's own, unrelated to customs' archive.</summary>
    public bool IsShelved { get; set; }

    public CertificateHeader Header { get; init; } = new();

    public AmendmentDetails Amendment { get; init; } = new();

    /// <summary>Of types whose goods came in under another proof of origin; empty otherwise.</summary>
    public OriginalProof OriginalProof { get; init; } = new();

    public CertificateIssue Issue { get; init; } = new();

    public List<GoodsItem> Goods { get; init; } = [];

    public List<Invoice> Invoices { get; init; } = [];

    public List<NonPartyCompany> NonPartyCompanies { get; init; } = [];

    /// <summary>随附单据, loaded with the lines.</summary>
    public List<Attachment> Attachments { get; init; } = [];

    /// <summary>The certificate that this one amends or reissues.</summary>
    public Guid? OriginalId { get; init; }

    /// <summary>The approved successor of a replaced certificate.</summary>
    public Guid? SuccessorId { get; set; }

    public LayoutStatus LayoutStatus { get; private set; }

    public PrintStatus PrintStatus { get; private set; }

    public CustomsArchiveStatus CustomsArchiveStatus { get; private set; }

    /// <summary>The newest request to archive, by the id of its message; a refusal of an older one changes nothing.</summary>
    public Guid? ArchiveRequestId { get; private set; }

    /// <summary>Why customs did not archive; null unless refused.</summary>
    public string? ArchiveRefusal { get; private set; }

    /// <summary>When the original was first downloaded; from then on it is not printed.</summary>
    public DateTime? DownloadedAt { get; private set; }

    public int DownloadCount { get; private set; }

    /// <summary>打印下载状态.</summary>
    public DownloadStatus DownloadStatus => DownloadedAt is not null ? DownloadStatus.Downloaded
        : PrintStatus == PrintStatus.Printed ? DownloadStatus.SelfPrinted
        : DownloadStatus.Pending;

    /// <summary>Originals that may be on paper; each exception print adds one.</summary>
    public int PrintCount { get; private set; }

    /// <summary>The 打印异常申请 that customs has not answered, or has accepted and that no print has used up.</summary>
    public Guid? OpenExceptionId { get; private set; }

    /// <summary>Customs accepted the open exception: one more original may be printed.</summary>
    public bool MayReprint { get; private set; }

    /// <summary>The one open print job of the original (security.md §6).</summary>
    public Guid? ActiveOriginalJobId { get; set; }

    public Guid CreatedByUserId { get; init; }

    public required string CreatedByName { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public DateTime? DeclaredAt { get; private set; }

    /// <summary>Lower-cased number, invoice numbers, exporter and consignee for searching without regard to case.</summary>
    public string SearchText { get; set; } = "";

    public int Version { get; set; }

    /// <summary>Does an action that the lifecycle table has for this status and role; the only writer of <see cref="Status"/>.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="clock">When.</param>
    /// <param name="changeId">Id of the line for the history, where the request has one to be known by; null makes one.</param>
    /// <returns>The line for the history.</returns>
    /// <exception cref="BrokenRulesException">The table has no such move for this actor, or its guard does not hold.</exception>
    public StatusChange Apply(CertificateAction action, Actor actor, TimeProvider clock, Guid? changeId = null)
    {
        if (Refusal(action, actor.Role) is { } refusal)
        {
            throw new BrokenRulesException("", refusal, "TheLifecycleMustHaveTheMove");
        }
        var from = Status;
        UpdatedAt = clock.GetUtcNow().UtcDateTime;
        Status = CertificateLifecycle.Table.Next(Status, action);
        TakeEffect(action);
        return new StatusChange
        {
            Id = changeId ?? Guid.CreateVersion7(),
            EnterpriseId = FilerEnterpriseId,
            CertificateId = Id,
            From = from,
            To = Status,
            Action = action.ToString(),
            At = UpdatedAt,
            ActorName = actor.Name,
            ActorUserId = actor.UserId,
        };
    }

    /// <summary>
    /// Does what a receipt of customs says if it is newer than the last one applied in this round and the table has the move
    /// (security.md §5).
    /// </summary>
    /// <returns>The line for the history; null when the receipt is only to be recorded.</returns>
    public StatusChange? Receive(CertificateAction receipt, ReceiptKey key, Actor actor, TimeProvider clock)
    {
        if (key.Round != DeclarationRound || !key.IsAfter(LastReceipt) || Refusal(receipt, actor.Role) is not null)
        {
            return null;
        }
        key.CopyTo(LastReceipt);
        return Apply(receipt, actor, clock);
    }

    /// <summary>Why an action is not open to a role now, in the user's language; null when it is.</summary>
    /// <param name="role">Null for the system and customs.</param>
    public string? Refusal(CertificateAction action, UserRole? role) => CertificateLifecycle.Table.Find(Status, action) switch
    {
        null => CertificateLifecycle.Table.Refusal(action, Status),
        var row when !row.Who.Admits(role) => $"您的账号不能{action.TitleZh()}",
        _ => CertificateLifecycle.GuardProblem(this, action),
    };

    /// <summary>The actions open to a role now: what the screen offers.</summary>
    public IReadOnlyList<CertificateAction> AllowedActions(UserRole? role) =>
        [.. Enum.GetValues<CertificateAction>().Where(action => Refusal(action, role) is null)];

    /// <summary>Whether an attachment of this kind (<see cref="Attachment.Kind"/>) was uploaded.</summary>
    public bool HasAttachment(string kind) => Attachments.Any(attachment => attachment.Kind == kind);

    /// <summary>The content may be changed: 暂存, 发送失败, 退证.</summary>
    public bool IsEditable() => CertificateLifecycle.Table.Find(Status, CertificateAction.Save) is not null;

    /// <summary>Moves 版式状态.</summary>
    public void ApplyLayout(LayoutEvent happened) => LayoutStatus = PaperLifecycles.Layout.Next(LayoutStatus, happened);

    /// <summary>Moves 打印状态; every original that may be on paper counts.</summary>
    public void ApplyPrint(PrintEvent happened)
    {
        var next = PaperLifecycles.Print.Next(PrintStatus, happened);
        PrintCount += happened == PrintEvent.OriginalMayBeOnPaper ? 1 : -1;
        PrintStatus = PrintCount > 0 ? PrintStatus.Printed : next;
    }

    /// <summary>Moves 归档状态; whatever happens, an earlier refusal is over.</summary>
    public void ApplyArchive(ArchiveEvent happened)
    {
        CustomsArchiveStatus = PaperLifecycles.Archive.Next(CustomsArchiveStatus, happened);
        ArchiveRefusal = null;
    }

    /// <summary>Customs is asked to archive.</summary>
    /// <param name="because">What the request follows from.</param>
    /// <param name="messageId">The message that asks.</param>
    public void RequestArchive(ArchiveEvent because, Guid messageId)
    {
        ApplyArchive(because);
        ArchiveRequestId = messageId;
    }

    /// <summary>Customs' answer to a request to archive.</summary>
    /// <param name="archived">Whether it did.</param>
    /// <param name="answers">The message that customs answers; null when it does not say.</param>
    /// <param name="reason">Why it did not.</param>
    /// <returns>False when the answer changes nothing.</returns>
    public bool AnswerArchive(bool archived, Guid? answers, string reason)
    {
        var happened = archived ? ArchiveEvent.Archived : ArchiveEvent.Refused;
        if ((!archived && answers is not null && answers != ArchiveRequestId) || PaperLifecycles.Archive.Find(CustomsArchiveStatus, happened) is null)
        {
            return false;
        }
        ApplyArchive(happened);
        ArchiveRefusal = archived ? null : reason.Length > LongestArchiveRefusal ? reason[..LongestArchiveRefusal] : reason;
        return true;
    }

    /// <summary>The original is handed out as a file.</summary>
    /// <returns>True the first time.</returns>
    public bool Download(DateTime now)
    {
        DownloadCount++;
        var first = DownloadedAt is null;
        DownloadedAt ??= now;
        return first;
    }

    /// <summary>A 打印异常申请 was submitted.</summary>
    public void OpenException(Guid exceptionId)
    {
        OpenExceptionId = exceptionId;
        MayReprint = false;
    }

    /// <summary>Customs accepted the exception, or a print that seemed to use it up left no paper.</summary>
    public void GrantReprint(Guid exceptionId)
    {
        OpenExceptionId = exceptionId;
        MayReprint = true;
    }

    /// <summary>Customs refused the open exception, or an original printed under it may be on paper.</summary>
    public void CloseException()
    {
        OpenExceptionId = null;
        MayReprint = false;
    }

    private void TakeEffect(CertificateAction action)
    {
        switch (action)
        {
            case CertificateAction.Declare:
                DeclarationRound++;
                DeclaredAt = UpdatedAt;
                break;
            case CertificateAction.ReceiveApproval:
                ApplyLayout(LayoutEvent.Approved);
                break;
            case CertificateAction.Shelve:
                IsShelved = true;
                break;
            case CertificateAction.Unshelve:
                IsShelved = false;
                break;
        }
    }
}
