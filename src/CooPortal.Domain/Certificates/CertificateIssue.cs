namespace CooPortal.Domain.Certificates;

/// <summary>What customs stated when it approved (<c>CusRespData</c> of receipt type 5); empty before.</summary>
public sealed class CertificateIssue
{
    /// <summary>签发日期 (<c>CheckDate</c>).</summary>
    public DateOnly? Date { get; set; }

    /// <summary>签发地点 (<c>CheckAddress</c>).</summary>
    public string? Place { get; set; }

    /// <summary>Issuing office in English (<c>OrgNameE</c>).</summary>
    public string? OfficeEn { get; set; }

    /// <summary>条形码 (<c>BarCode</c>).</summary>
    public string? BarCode { get; set; }

    /// <summary>(<c>ChkVaildDate</c>)</summary>
    public DateOnly? ValidUntil { get; set; }

    /// <summary>When the last approval receipt was made, UTC; compared with the seal authorisation (spec, silence 16).</summary>
    public DateTime? ApprovedAt { get; set; }
}
