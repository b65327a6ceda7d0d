using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.PreReview;

namespace CooPortal.Domain.Verification;

/// <summary>核查记录单: customs asks, the company explains and proves (manual chapter 7).</summary>
public sealed class VerificationRecord : IAudited, IVersioned, IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>核查记录编号, customs' own.</summary>
    public required string Number { get; init; }

    public VerificationState State { get; private set; }

    /// <summary>Counts customs' versions of the request, from 1.</summary>
    public int Revision { get; private set; }

    public VerificationRequest Request { get; private set; } = new();

    /// <summary>关联证书号 of the request, for searching.</summary>
    public string CertificateNumber { get; private set; } = "";

    /// <summary>发起日期 of the request, for searching.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>回复期限: the request's, or a later one that customs gave with 退回核查.</summary>
    public DateOnly ReplyBy { get; private set; }

    public VerificationAnswer Answer { get; private set; } = new();

    /// <summary>Counts savings of the explanation, so that two who type at once notice each other.</summary>
    public int AnswerEdits { get; private set; }

    public List<VerificationFile> Files { get; init; } = [];

    /// <summary>Counts submissions; customs' receipts name the one they answer, 0 before the first.</summary>
    public int Round { get; private set; }

    /// <summary>When the record came.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>When anything happened to the record last.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>提交时间</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>When customs concluded.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>核查结论 when closed, else customs' last words about the answer.</summary>
    public string LastAnswer { get; private set; } = "";

    public int Version { get; set; }

    /// <summary>The company has to do something.</summary>
    public bool IsWaiting => State is VerificationState.Pending or VerificationState.SentBack;

    /// <summary>Customs has to do something.</summary>
    public bool IsUnderWay => State is VerificationState.Submitted or VerificationState.Resubmitted or VerificationState.InProgress;

    /// <summary>A record that customs has sent.</summary>
    public static VerificationRecord Receive(Guid enterpriseId, string number, int revision, VerificationRequest request, DateTime at)
    {
        var record = new VerificationRecord { EnterpriseId = enterpriseId, Number = number, CreatedAt = at, ChangedAt = at };
        record.Show(revision, request);
        return record;
    }

    /// <summary>The action is in the table for this state.</summary>
    public bool Allows(VerificationAction action) => VerificationLifecycle.Table.Find(State, action) is not null;

    /// <summary>The number of days to 回复期限; negative when it is over.</summary>
    public int DaysLeft(DateOnly today) => ReplyBy.DayNumber - today.DayNumber;

    /// <summary>The costs of a line as they were kept; null when there are none.</summary>
    public VerificationCosts? CostsOf(int item) => Answer.Costs.FirstOrDefault(costs => costs.Item == item);

    /// <summary>Files of a line; of the record as a whole for 0.</summary>
    public IReadOnlyList<VerificationFile> FilesOf(int item) => [.. InOrder(Files.Where(file => file.Item == item)).OrderBy(file => file.Kind, StringComparer.Ordinal)];

    /// <summary>As they came; those of one moment by their names, on every engine alike.</summary>
    public static IEnumerable<VerificationFile> InOrder(IEnumerable<VerificationFile> files) => files.OrderBy(file => file.UploadedAt).ThenBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>Customs asks for something else.</summary>
    /// <returns>False when a newer version of the request is here, or the record is closed: then nothing changed.</returns>
    public bool Amend(int revision, VerificationRequest request, DateTime at)
    {
        if (revision <= Revision || !Allows(VerificationAction.Amend))
        {
            return false;
        }

        Move(VerificationAction.Amend, at);
        Show(revision, request);
        return true;
    }

    /// <summary>暂存 of what the company explains.</summary>
    public void Explain(VerificationAnswer typed, DateTime at)
    {
        Move(VerificationAction.Process, at);
        Answer = new VerificationAnswer { Explanation = typed.Explanation, ContactName = typed.ContactName, ContactTelephone = typed.ContactTelephone, Costs = Answer.Costs };
        AnswerEdits++;
    }

    /// <summary>【保存】 of 产品成本明细.</summary>
    public void KeepCosts(int item, PreReviewSheet sheet, DateTime at)
    {
        Move(VerificationAction.Process, at);
        var costs = new VerificationCosts { Item = item, Edits = (CostsOf(item)?.Edits ?? 0) + 1, Sheet = sheet };
        Answer = new VerificationAnswer
        {
            Explanation = Answer.Explanation,
            ContactName = Answer.ContactName,
            ContactTelephone = Answer.ContactTelephone,
            Costs = [.. Answer.Costs.Where(other => other.Item != item).Append(costs).OrderBy(other => other.Item)],
        };
    }

    public void AddFile(VerificationFile file)
    {
        Move(VerificationAction.Process, file.UploadedAt);
        Files.Add(file);
    }

    /// <exception cref="BrokenRulesException">customs has the file, or the state forbids it</exception>
    public void RemoveFile(VerificationFile file, DateTime at)
    {
        Move(VerificationAction.Process, at);
        if (file.IsSent)
        {
            throw new BrokenRulesException("", $"“{file.Name}”已随第{file.SentRound}次提交发送海关，不能删除；可以补充上传。");
        }

        Files.Remove(file);
    }

    /// <summary>Everything that stands between the answer and 【提交】; empty when nothing does. Paths: a field, Files, or Items[number].</summary>
    public IReadOnlyList<BrokenRule> Gaps()
    {
        var gaps = VerificationFields.All.Where(field => field.IsEmpty(Answer)).Select(field => new BrokenRule(field.Key, $"请填写{field.LabelZh}")).ToList();
        gaps.AddRange(Missing(0, Request.Materials).Select(kind => new BrokenRule("Files", $"请上传必传的电子资料：{VerificationMaterials.NameOf(kind)}")));
        foreach (var item in Request.Items)
        {
            var path = $"Items[{item.Number}]";
            gaps.AddRange(Missing(item.Number, item.Materials).Select(kind => new BrokenRule(path, $"请为产品“{item.NameZh}”上传：{VerificationMaterials.NameOf(kind)}")));
            if (item.NeedsCosts && CostsOf(item.Number) is null)
            {
                gaps.Add(new BrokenRule(path, $"请维护产品“{item.NameZh}”的产品成本明细"));
            }
        }

        return gaps;
    }

    /// <summary>提交.</summary>
    /// <exception cref="BrokenRulesException">another state, or something is missing: then nothing changed</exception>
    public void Submit(DateTime at)
    {
        var next = VerificationLifecycle.Table.Next(State, VerificationAction.Submit);
        if (Gaps() is { Count: > 0 } gaps)
        {
            throw new BrokenRulesException(gaps);
        }

        (State, ChangedAt, SubmittedAt, LastAnswer) = (next, at, at, "");
        Round++;
    }

    /// <summary>Customs' word about the answer of one round: <see cref="VerificationAction.Receive"/>, SendBack, Pass or Fail.</summary>
    /// <param name="replyBy">New 回复期限; null leaves it.</param>
    /// <returns>False when it is about another round, or this state has no such move: then nothing changed.</returns>
    public bool Hear(VerificationAction said, int round, string note, DateOnly? replyBy, DateTime at)
    {
        if (round != Round || !Allows(said))
        {
            return false;
        }

        Move(said, at);
        LastAnswer = note;
        ReplyBy = replyBy ?? ReplyBy;
        ClosedAt = State is VerificationState.Passed or VerificationState.Failed ? at : null;
        return true;
    }

    /// <summary>The message of a round was refused: the answer is to be mended.</summary>
    /// <returns>False when it is about another round, or the record waits for nothing.</returns>
    public bool Bounce(int round, string note, DateTime at)
    {
        if (round != Round || !Allows(VerificationAction.Bounce))
        {
            return false;
        }

        Move(VerificationAction.Bounce, at);
        SubmittedAt = null;
        LastAnswer = note;
        return true;
    }

    private IEnumerable<string> Missing(int item, IReadOnlyList<string> kinds) => kinds.Where(kind => !Files.Exists(file => file.Item == item && file.Kind == kind));

    private void Show(int revision, VerificationRequest request)
    {
        Revision = revision;
        Request = request;
        CertificateNumber = request.CertificateNumber ?? "";
        StartedOn = request.StartedOn;
        ReplyBy = request.ReplyBy;
    }

    private void Move(VerificationAction action, DateTime at)
    {
        State = VerificationLifecycle.Table.Next(State, action);
        ChangedAt = at;
    }
}
