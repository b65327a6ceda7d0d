using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.PreReview;

/// <summary>A product that a producing company lets customs examine before it applies for certificates (产品预审, manual chapter 6).</summary>
public sealed class PreReviewProduct : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>产品主键, assigned at the first 暂存 and never used again.</summary>
    public required string Key { get; init; }

    public PreReviewState State { get; private set; }

    /// <summary>What the list shows, and what the next 提交 sends. Replaced as a whole.</summary>
    public PreReviewSheet Sheet { get; private set; } = new();

    /// <summary>The approved state that a request in preparation or under review would replace; null while there is none.</summary>
    public PreReviewState? ApprovedState { get; private set; }

    /// <summary>The approved sheet that goes with <see cref="ApprovedState"/>.</summary>
    public PreReviewSheet? ApprovedSheet { get; private set; }

    /// <summary>产品中文名称 of the sheet, for searching.</summary>
    public string NameZh { get; private set; } = "";

    /// <summary>HS 编码 of the sheet, for searching.</summary>
    public string HsCode { get; private set; } = "";

    /// <summary>Counts submissions; customs' answer names the one it answers.</summary>
    public int Round { get; private set; }

    public DateTime CreatedAt { get; init; }

    public DateTime SavedAt { get; private set; }

    /// <summary>提交时间</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>审核时间</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Customs' last words about the product.</summary>
    public string LastAnswer { get; private set; } = "";

    public int Version { get; set; }

    /// <summary>Customs has the request and has not decided.</summary>
    public bool IsPending => State.Audit() == PreReviewAudit.Submitted;

    /// <summary>新增.</summary>
    public static PreReviewProduct Create(Guid enterpriseId, string key, PreReviewSheet sheet, DateTime at)
    {
        var product = new PreReviewProduct { EnterpriseId = enterpriseId, Key = key, CreatedAt = at, SavedAt = at };
        product.Show(sheet);
        return product;
    }

    /// <summary>The action is in the table for this state.</summary>
    public bool Allows(PreReviewAction action) => PreReviewLifecycle.Table.Find(State, action) is not null;

    /// <summary>修改: the same request with other contents.</summary>
    public void Edit(PreReviewSheet sheet, DateTime at) => Rewrite(PreReviewAction.Edit, sheet, at);

    /// <summary>变更 of an approved product; takes the place of a deregistration or deletion that was not submitted.</summary>
    public void Change(PreReviewSheet sheet, DateTime at) => Rewrite(PreReviewAction.Change, sheet, at);

    /// <summary>注销.</summary>
    public void Deregister(DateTime at)
    {
        Move(PreReviewAction.Deregister);
        SavedAt = at;
    }

    /// <summary>恢复.</summary>
    public void Restore(DateTime at)
    {
        Move(PreReviewAction.Restore);
        SavedAt = at;
    }

    /// <summary>删除: of a draft at once, of a request by dropping it, of an approved product by a request of its own.</summary>
    /// <returns>True when the row is to be removed.</returns>
    public bool Delete(DateTime at)
    {
        SavedAt = at;
        return Move(PreReviewAction.Delete);
    }

    /// <summary>提交.</summary>
    public void Submit(DateTime at)
    {
        Move(PreReviewAction.Submit);
        Round++;
        SubmittedAt = at;
        DecidedAt = null;
        LastAnswer = "";
    }

    /// <summary>Customs' decision about the last submission.</summary>
    /// <returns>True when the row is to be removed.</returns>
    public bool Decide(bool approved, string note, DateTime at)
    {
        var removes = Move(approved ? PreReviewAction.Approve : PreReviewAction.Reject);
        DecidedAt = at;
        LastAnswer = note;
        return removes;
    }

    /// <summary>The message of the last submission was refused: the request is a draft again.</summary>
    public void SendBack(string note)
    {
        Move(PreReviewAction.SendBack);
        SubmittedAt = null;
        LastAnswer = note;
    }

    private void Rewrite(PreReviewAction action, PreReviewSheet sheet, DateTime at)
    {
        Move(action);
        Show(sheet);
        SavedAt = at;
    }

    private bool Move(PreReviewAction action)
    {
        var next = PreReviewLifecycle.Table.Next(State, action);
        var row = PreReviewLifecycle.Table.Find(State, action)!;
        if (row.Reverts)
        {
            (State, var sheet) = (ApprovedState!.Value, ApprovedSheet!);
            Show(sheet);
            (ApprovedState, ApprovedSheet) = (null, null);
            return false;
        }

        if (State.Audit() == PreReviewAudit.Approved)
        {
            (ApprovedState, ApprovedSheet) = (State, Sheet.Copy());
        }

        State = next;
        switch (next.Audit())
        {
            case PreReviewAudit.Approved:
                (ApprovedState, ApprovedSheet) = (null, null);
                break;
            case PreReviewAudit.Rejected when ApprovedSheet is { } standing:
                Show(standing.Copy());
                break;
            default:
                break;
        }

        return row.Removes;
    }

    private void Show(PreReviewSheet sheet)
    {
        Sheet = sheet;
        NameZh = sheet.NameZh ?? "";
        HsCode = sheet.HsCode ?? "";
    }
}
