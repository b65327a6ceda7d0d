using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;

namespace CooPortal.Domain.Fields;

/// <summary>第三方发票/非缔约方公司, one company.</summary>
public static class NonPartyFields
{
    public static SectionField<NonPartyCompany> Name { get; } = new(c => c.Name, "名称", "EntName") { MaxLength = 500, PrintsInEnglish = true };

    public static SectionField<NonPartyCompany> Address { get; } = new(c => c.Address, "地址", "EntAddr") { MaxLength = 1000, IsMultiline = true, PrintsInEnglish = true };

    public static SectionField<NonPartyCompany> CountryCode { get; } = new(c => c.CountryCode, "国别/地区", "EntCountryCode") { MaxLength = 3, Dictionary = Dictionary.Countries, InterfaceColumn = "numeric" };

    public static IReadOnlyList<SectionField<NonPartyCompany>> All { get; } = [Name, Address, CountryCode];
}
