namespace CooPortal.Domain.Certificates;

/// <summary>更改/重发信息 (<c>ModCertificate</c>); empty on a new certificate.</summary>
public sealed class AmendmentDetails
{
    /// <summary>原证书号 (<c>OldCertNo</c>).</summary>
    public string? OriginalNumber { get; set; }

    /// <summary>更改/重发原因 (<c>ModReason</c>).</summary>
    public string? Reason { get; set; }

    /// <summary>更改栏目 (<c>ModColm</c>).</summary>
    public string? ChangedBoxes { get; set; }

    /// <summary>原内容 (<c>OldSituDesc</c>).</summary>
    public string? OldContent { get; set; }

    /// <summary>更改后内容 (<c>ModSituDesc</c>).</summary>
    public string? NewContent { get; set; }

    /// <summary>原证申请日期 (<c>OldDeclDate</c>).</summary>
    public DateOnly? OriginalApplicationDate { get; set; }

    /// <summary>原证签发日期 (<c>OldIssueDate</c>).</summary>
    public DateOnly? OriginalIssueDate { get; set; }
}
