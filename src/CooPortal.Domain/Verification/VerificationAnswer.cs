using CooPortal.Domain.Text;

namespace CooPortal.Domain.Verification;

/// <summary>What the company answers, its files apart. Kept and replaced as a whole.</summary>
public sealed class VerificationAnswer
{
    /// <summary>企业说明</summary>
    public string? Explanation { get; set; }

    /// <summary>联系人</summary>
    public string? ContactName { get; set; }

    /// <summary>联系电话</summary>
    public string? ContactTelephone { get; set; }

    public IReadOnlyList<VerificationCosts> Costs { get; set; } = [];

    /// <summary>The answer that <see cref="ToString"/> wrote.</summary>
    public static VerificationAnswer Parse(string text) => KeptJson.Read<VerificationAnswer>(text);

    /// <summary>The whole answer as JSON: how it is kept, compared and shown in the audit trail.</summary>
    public override string ToString() => KeptJson.Write(this);
}
