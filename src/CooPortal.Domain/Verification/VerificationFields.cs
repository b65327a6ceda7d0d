using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Verification;

/// <summary>What the company types into 编辑核查记录单信息, all of it required for 提交.</summary>
public static class VerificationFields
{
    public static SectionField<VerificationAnswer> Explanation { get; } = new(answer => answer.Explanation, "企业说明", "Explanation") { MaxLength = 2000, IsMultiline = true };

    public static SectionField<VerificationAnswer> ContactName { get; } = new(answer => answer.ContactName, "联系人", "ContactName") { MaxLength = 50 };

    public static SectionField<VerificationAnswer> ContactTelephone { get; } = new(answer => answer.ContactTelephone, "联系电话", "ContactTel") { MaxLength = 30 };

    public static IReadOnlyList<SectionField<VerificationAnswer>> All { get; } = [Explanation, ContactName, ContactTelephone];
}
