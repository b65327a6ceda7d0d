using System.Linq.Expressions;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Enterprises;

/// <summary>
/// The fields of 企业基本情况 (manual chapter 1) in the order of the screen. The form, the yellow marks, 暂存, 提交 and the message to
/// customs all read this list.
/// </summary>
public static class EnterpriseProfileFields
{
    public static EnterpriseProfileField NameZh { get; } = Of(p => p.NameZh, "企业中文名称", "EtpsName", 200, ProfileRequirement.Always);

    public static EnterpriseProfileField NameEn { get; } = English(p => p.NameEn, "企业英文名称", "EtpsNameE", 200);

    public static EnterpriseProfileField CustomsCode { get; } =
        Of(p => p.CustomsCode, "海关编码", "EntMgrNo", 10) with { Shape = EnterpriseProfileShapes.CustomsCode };

    public static EnterpriseProfileField Nature { get; } = Code(p => p.Nature, "企业性质", "EtpsNature", Dictionary.EnterpriseNatures);

    public static EnterpriseProfileField Category { get; } = Code(p => p.Category, "企业类别", "EtpsKind", Dictionary.BusinessKinds);

    public static EnterpriseProfileField FilingMode { get; } = Code(p => p.FilingMode, "申领模式", "AplMode", Dictionary.FilingModes);

    public static EnterpriseProfileField IssuingOffice { get; } =
        Code(p => p.IssuingOffice, "所属海关（签证机构）", "OrgCode", Dictionary.CustomsOffices) with { Shape = EnterpriseProfileShapes.IssuingOffice };

    public static EnterpriseProfileField Province { get; } = Code(p => p.ProvinceCode, "所在省/市", "Province", Dictionary.Provinces);

    public static EnterpriseProfileField PostalCode { get; } =
        Of(p => p.PostalCode, "邮政编码", "PostCode", 6) with { Shape = EnterpriseProfileShapes.PostalCode };

    public static EnterpriseProfileField AddressZh { get; } = Of(p => p.AddressZh, "企业中文地址", "EtpsAddr", 200, ProfileRequirement.Always);

    public static EnterpriseProfileField AddressEn { get; } = English(p => p.AddressEn, "企业英文地址", "EtpsAddrE", 200);

    public static EnterpriseProfileField LegalRepresentative { get; } =
        Of(p => p.LegalRepresentative, "法定代表人", "LegalPerson", 100, ProfileRequirement.Always);

    public static EnterpriseProfileField LegalRepresentativeIdNumber { get; } =
        Of(p => p.LegalRepresentativeIdNumber, "法人证件号", "LegalPersonId", 30) with { Shape = EnterpriseProfileShapes.IdDocument };

    public static EnterpriseProfileField ContactName { get; } = Of(p => p.ContactName, "联系人", "EtpsConcEr", 100, ProfileRequirement.Always);

    public static EnterpriseProfileField ContactTelephone { get; } =
        Of(p => p.ContactTelephone, "联系电话", "EtpsTel", 50, ProfileRequirement.Always) with { Shape = EnterpriseProfileShapes.Telephone };

    public static EnterpriseProfileField Fax { get; } = Of(p => p.Fax, "传真", "EtpsFax", 50) with { Shape = EnterpriseProfileShapes.Telephone };

    public static EnterpriseProfileField Email { get; } = Of(p => p.Email, "电子邮箱", "EtpsEmail", 100) with { Shape = EnterpriseProfileShapes.Email };

    public static EnterpriseProfileField MainProducts { get; } = Lines(p => p.MainProducts, "主要出口产品", "MainProducts", 500);

    public static EnterpriseProfileField MainCountries { get; } = Lines(p => p.MainCountries, "主要出口国家", "MainCountries", 500);

    /// <summary>Headings of the screen with their fields.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<EnterpriseProfileField> Fields)> Groups { get; } =
    [
        ("企业信息", [NameZh, NameEn, CustomsCode, Nature, Category, FilingMode]),
        ("所在地与签证机构", [Province, IssuingOffice, PostalCode, AddressZh, AddressEn]),
        ("法定代表人与联系方式", [LegalRepresentative, LegalRepresentativeIdNumber, ContactName, ContactTelephone, Fax, Email]),
        ("出口业务", [MainProducts, MainCountries]),
    ];

    public static IReadOnlyList<EnterpriseProfileField> All { get; } = [.. Groups.SelectMany(group => group.Fields)];

    /// <summary>Takes over every field.</summary>
    public static void Copy(EnterpriseProfile from, EnterpriseProfile to)
    {
        foreach (var field in All)
        {
            field.Field.Write(to, field.Field.Read(from));
        }
    }

    /// <summary>Labels of the fields whose values differ, in the order of the screen.</summary>
    public static IReadOnlyList<string> Differences(EnterpriseProfile left, EnterpriseProfile right) =>
        [.. All.Where(field => field.Field.Read(left) != field.Field.Read(right)).Select(field => field.Label)];

    private static EnterpriseProfileField Of(
        Expression<Func<EnterpriseProfile, object?>> property, string label, string element, int length, ProfileRequirement requirement = ProfileRequirement.Never) =>
        new(new SectionField<EnterpriseProfile>(property, label, element) { MaxLength = length }, requirement);

    private static EnterpriseProfileField English(Expression<Func<EnterpriseProfile, object?>> property, string label, string element, int length) =>
        new(new SectionField<EnterpriseProfile>(property, label, element) { MaxLength = length, PrintsInEnglish = true }, ProfileRequirement.WhenFiling);

    private static EnterpriseProfileField Code(Expression<Func<EnterpriseProfile, object?>> property, string label, string element, Dictionary dictionary) =>
        new(new SectionField<EnterpriseProfile>(property, label, element) { Dictionary = dictionary }, ProfileRequirement.Always);

    private static EnterpriseProfileField Lines(Expression<Func<EnterpriseProfile, object?>> property, string label, string element, int length) =>
        new(new SectionField<EnterpriseProfile>(property, label, element) { MaxLength = length, IsMultiline = true }, ProfileRequirement.Never);
}
