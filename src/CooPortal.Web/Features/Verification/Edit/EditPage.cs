using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Verification;
using CooPortal.Web.Shared.Fields;
using FieldKind = CooPortal.Web.Shared.Fields.FieldKind;

namespace CooPortal.Web.Features.Verification.Edit;

/// <summary>编辑核查记录单信息.</summary>
public sealed record EditPage
{
    public required RecordView View { get; init; }

    /// <summary>What stands in the fields: stored, or typed and refused.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>Saving of the explanation that the page shows.</summary>
    public required int Edits { get; init; }

    public IReadOnlyList<BrokenRule> Problems { get; init; } = [];

    /// <summary>What was tried, for the heading of the problems.</summary>
    public string Tried { get; init; } = "保存";

    /// <summary>The form comes back after a refusal.</summary>
    public bool IsRedisplayed { get; init; }

    /// <summary>Whose dialog 上传附件 stands open: 0 for the record, else a line of 核查产品清单; null for none.</summary>
    public int? Upload { get; init; }

    /// <summary>What is wrong with files that were to be uploaded, by kind.</summary>
    public IReadOnlyList<BrokenRule> UploadProblems { get; init; } = [];

    /// <summary>File whose deletion is to be confirmed.</summary>
    public Guid? Remove { get; init; }

    public VerificationRecord Record => View.Record;

    public string Path => $"/verification/edit/{Record.Id}";

    public IEnumerable<FieldView> Fields => VerificationFields.All.Select(ViewOf);

    /// <summary>Dialogs of 上传附件: one for the record, one for each product that needs files of its own.</summary>
    public IEnumerable<UploadDialog> Uploads => Record.Request.Items.Where(item => item.Materials.Count > 0)
        .Select(item => new UploadDialog(this, item.Number, $"上传附件：{item.NameZh}", item.Materials))
        .Prepend(new UploadDialog(this, 0, "上传附件", Record.Request.Materials));

    public static EditPage Of(RecordView view) => new()
    {
        View = view,
        Values = VerificationFields.All.ToDictionary(field => field.Key, field => (string?)field.Read(view.Record.Answer)),
        Edits = view.Record.AnswerEdits,
    };

    private FieldView ViewOf(SectionField<VerificationAnswer> definition) => new()
    {
        Name = definition.Key,
        Label = definition.LabelZh,
        Kind = definition.IsMultiline ? FieldKind.Multiline : FieldKind.Text,
        Value = Values.GetValueOrDefault(definition.Key),
        Required = true,
        MaxLength = definition.MaxLength,
        Error = Problems.FirstOrDefault(problem => problem.Path == definition.Key)?.Message,
        Columns = definition.IsMultiline ? 12 : 4,
        Rows = 6,
    };
}
