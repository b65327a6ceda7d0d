using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Enterprises;

/// <summary>One field of 企业基本情况: what it holds, when it must be filled, and which shape its text has.</summary>
public sealed record EnterpriseProfileField(SectionField<EnterpriseProfile> Field, ProfileRequirement Requirement)
{
    /// <summary>Says what is wrong with a text that has the wrong shape; null when any text will do.</summary>
    public Func<string, string?>? Shape { get; init; }

    public string Key => Field.Key;

    public string Label => Field.LabelZh;

    /// <summary>While nothing is chosen the company counts as one that files.</summary>
    public bool IsRequired(FilingMode? mode) => Requirement switch
    {
        ProfileRequirement.Always => true,
        ProfileRequirement.WhenFiling => mode != FilingMode.None,
        ProfileRequirement.Never => false,
    };

    /// <summary>What is wrong with the kept value; empty values are never wrong here.</summary>
    public IEnumerable<string> Problems(EnterpriseProfile profile)
    {
        var text = Field.Read(profile);
        return Shape is not null && text.Length > 0 && Shape(text) is { } problem
            ? Field.Problems(profile, english: true).Append(problem)
            : Field.Problems(profile, english: true);
    }
}
