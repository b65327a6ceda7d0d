using CooPortal.Domain.Text;

namespace CooPortal.Domain.Verification;

/// <summary>What customs asks. Kept and replaced as a whole.</summary>
public sealed class VerificationRequest
{
    public VerificationKind Kind { get; set; }

    /// <summary>关联证书号; null when the verification is about products alone.</summary>
    public string? CertificateNumber { get; set; }

    /// <summary>产品预审主键 of the whole record; lines may name their own.</summary>
    public string? ProductKey { get; set; }

    /// <summary>发起海关: code of the table of customs offices.</summary>
    public string Office { get; set; } = "";

    /// <summary>发起日期</summary>
    public DateOnly StartedOn { get; set; }

    /// <summary>回复期限</summary>
    public DateOnly ReplyBy { get; set; }

    /// <summary>核查事项</summary>
    public string Subject { get; set; } = "";

    /// <summary>核查要求</summary>
    public string Requirement { get; set; } = "";

    /// <summary>需上传的电子资料: the ticked kinds, codes.</summary>
    public IReadOnlyList<string> Materials { get; set; } = [];

    /// <summary>核查产品清单</summary>
    public IReadOnlyList<VerificationItem> Items { get; set; } = [];

    /// <summary>The request that <see cref="ToString"/> wrote.</summary>
    public static VerificationRequest Parse(string text) => KeptJson.Read<VerificationRequest>(text);

    /// <summary>The whole request as JSON: how it is kept, compared and shown in the audit trail.</summary>
    public override string ToString() => KeptJson.Write(this);

    public VerificationItem? Item(int number) => Items.FirstOrDefault(item => item.Number == number);
}
