using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Fields;

/// <summary>更改/重发信息 of a certificate that amends or reissues another.</summary>
public static class AmendmentFields
{
    public static SectionField<AmendmentDetails> OriginalNumber { get; } = new(a => a.OriginalNumber, "原证书号", "OldCertNo") { MaxLength = 20, Group = FieldGroup.Amendment };

    public static SectionField<AmendmentDetails> Reason { get; } = new(a => a.Reason, "更改/重发原因", "ModReason") { MaxLength = 500, IsMultiline = true, Group = FieldGroup.Amendment };

    public static SectionField<AmendmentDetails> ChangedBoxes { get; } = new(a => a.ChangedBoxes, "更改栏目", "ModColm") { MaxLength = 200, Group = FieldGroup.Amendment };

    public static SectionField<AmendmentDetails> OldContent { get; } = new(a => a.OldContent, "原有情况描述", "OldSituDesc") { MaxLength = 2000, IsMultiline = true, Group = FieldGroup.Amendment };

    public static SectionField<AmendmentDetails> NewContent { get; } = new(a => a.NewContent, "更改情况描述", "ModSituDesc") { MaxLength = 2000, IsMultiline = true, Group = FieldGroup.Amendment };

    public static SectionField<AmendmentDetails> OriginalApplicationDate { get; } = new(a => a.OriginalApplicationDate, "原证申请日期", "OldDeclDate") { Group = FieldGroup.Amendment };

    public static SectionField<AmendmentDetails> OriginalIssueDate { get; } = new(a => a.OriginalIssueDate, "原证签发日期", "OldIssueDate") { Group = FieldGroup.Amendment };

    /// <summary>What the applicant writes; the rest is the original's.</summary>
    public static IReadOnlyList<SectionField<AmendmentDetails>> Entered { get; } = [Reason, ChangedBoxes, OldContent, NewContent];

    public static IReadOnlyList<SectionField<AmendmentDetails>> All { get; } =
        [OriginalNumber, OriginalApplicationDate, OriginalIssueDate, ChangedBoxes, Reason, OldContent, NewContent];
}
