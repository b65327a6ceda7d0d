namespace CooPortal.Domain.Enterprises;

/// <summary>What is wrong with a profile, by field key. 暂存 asks for the shapes only, 提交 for everything.</summary>
public static class EnterpriseProfileCheck
{
    /// <summary>The applicant's promise, word for word as the manual has it (chapter 1).</summary>
    public const string Promise = "我司承诺上述信息合法、真实、准确、有效，如有不实，我司愿承担包括法律责任的一切责任和后果。";

    /// <summary>Lengths and shapes of what was entered.</summary>
    public static IReadOnlyList<(string Key, string Problem)> Shapes(EnterpriseProfile profile) =>
        [.. EnterpriseProfileFields.All.SelectMany(field => field.Problems(profile).Take(1).Select(problem => (field.Key, problem)))];

    /// <summary>Shapes, and every field that must be filled.</summary>
    public static IReadOnlyList<(string Key, string Problem)> Complete(EnterpriseProfile profile) =>
    [
        .. EnterpriseProfileFields.All
            .Where(field => field.IsRequired(profile.FilingMode) && field.Field.IsEmpty(profile))
            .Select(field => (field.Key, field.Field.Dictionary is null ? $"请填写{field.Label}" : $"请选择{field.Label}")),
        .. Shapes(profile),
    ];
}
