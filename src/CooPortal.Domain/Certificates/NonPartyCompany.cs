namespace CooPortal.Domain.Certificates;

/// <summary>第三方发票/非缔约方公司 (<c>NonpartyCorp</c>).</summary>
public sealed class NonPartyCompany
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CertificateId { get; init; }

    public int LineNumber { get; set; }

    /// <summary>名称 (<c>EntName</c>).</summary>
    public string? Name { get; set; }

    /// <summary>地址, optional (<c>EntAddr</c>).</summary>
    public string? Address { get; set; }

    /// <summary>国别/地区, ISO alpha-3 (<c>EntCountryCode</c>).</summary>
    public string? CountryCode { get; set; }
}
