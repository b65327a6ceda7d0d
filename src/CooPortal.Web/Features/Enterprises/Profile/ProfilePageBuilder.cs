using CooPortal.Domain.Checks;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Enterprises;
using CooPortal.Web.Shared.Fields;
using FieldKind = CooPortal.Web.Shared.Fields.FieldKind;

namespace CooPortal.Web.Features.Enterprises.Profile;

/// <summary>Draws the fields of 企业基本情况 from their one list; the yellow marks are the rule that 提交 applies.</summary>
public sealed class ProfilePageBuilder(FindEnterpriseRecord find)
{
    /// <summary>Longer dictionaries are searched in a picker.</summary>
    private const int LongestSelect = 40;

    public async Task<ProfilePage?> BuildAsync(
        Guid enterpriseId, IReadOnlyDictionary<string, string?>? typed, IReadOnlyList<BrokenRule> problems, bool promised, CancellationToken cancellationToken)
    {
        if (await find.ExecuteAsync(enterpriseId, cancellationToken) is not { } record)
        {
            return null;
        }

        var editing = record.ToEdit();
        var shown = typed is null ? editing : ProfileForm.Read(typed, editing).Profile;
        var failure = record.Latest?.SyncStatus == SyncStatus.SyncFailed
            ? (await find.ReceiptsAsync(enterpriseId, cancellationToken)).FirstOrDefault(receipt => receipt.Applied && receipt.SubjectKind == EnterpriseReceipts.Profile)?.Text
            : null;
        return new ProfilePage
        {
            Record = record,
            Groups = [.. EnterpriseProfileFields.Groups.Select(group =>
                (group.Title, (IReadOnlyList<FieldView>)[.. group.Fields.Select(field => View(field, shown, typed, problems, record.IsLocked))]))],
            Problems = [.. problems.Select(problem => new ProfileProblem(problem.Path, problem.Message))],
            IsPromised = promised,
            IsRedisplayed = typed is not null,
            IsPrefilled = typed is null && record is { Qualification: QualificationState.Found, InForce: null }
                && (record.Latest is null || EnterpriseProfileFields.Differences(editing, record.Latest).Count > 0),
            FailureText = failure,
        };
    }

    private static FieldView View(
        EnterpriseProfileField field, EnterpriseProfile profile, IReadOnlyDictionary<string, string?>? typed, IReadOnlyList<BrokenRule> problems, bool locked)
    {
        var dictionary = field.Field.Dictionary;
        var value = typed is not null && typed.TryGetValue(field.Key, out var text) && problems.Any(problem => problem.Path == field.Key) ? text : field.Field.Read(profile);
        return new FieldView
        {
            Name = field.Key,
            Label = field.Label,
            Kind = field.Field.IsMultiline ? FieldKind.Multiline
                : dictionary is null ? FieldKind.Text
                : dictionary.Entries.Count > LongestSelect ? FieldKind.Dictionary
                : FieldKind.Select,
            Value = value,
            Display = dictionary?.Find(value)?.Display,
            Dictionary = dictionary?.Name,
            Options = dictionary is null || dictionary.Entries.Count > LongestSelect ? [] : [.. dictionary.Entries.Select(entry => new FieldOption(entry.Code, entry.NameZh))],
            Required = field.IsRequired(profile.FilingMode),
            MaxLength = field.Field.MaxLength,
            English = field.Field.PrintsInEnglish,
            ReadOnly = locked,
            Error = problems.FirstOrDefault(problem => problem.Path == field.Key)?.Message,
            Hint = HintOf(field),
            Columns = ColumnsOf(field),
            Rows = 2,
        };
    }

    private static string? HintOf(EnterpriseProfileField field) =>
        field == EnterpriseProfileFields.Category ? "生产型企业须办理产品预审"
        : field == EnterpriseProfileFields.CustomsCode ? "10位，没有可不填"
        : field == EnterpriseProfileFields.ContactTelephone ? "手机，或区号-号码"
        : null;

    private static int ColumnsOf(EnterpriseProfileField field) => field.Field switch
    {
        { IsMultiline: true } => 6,
        { MaxLength: >= 200 } => 6,
        { Key: nameof(EnterpriseProfile.PostalCode) } => 3,
        _ => 3,
    };
}
