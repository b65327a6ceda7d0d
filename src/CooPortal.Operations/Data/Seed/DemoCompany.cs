using CooPortal.Domain.Enterprises;

namespace CooPortal.Operations.Data.Seed;

/// <summary>A fictitious company of the demo.</summary>
internal sealed record DemoCompany
{
    public required string SocialCreditCode { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required string AddressZh { get; init; }

    public required string AddressEn { get; init; }

    public required FilingMode FilingMode { get; init; }

    /// <summary>Code of 企业类别.</summary>
    public required string Category { get; init; }

    public required string LegalRepresentative { get; init; }

    public required string LegalRepresentativeIdNumber { get; init; }

    public required string ContactName { get; init; }

    public required string ContactTelephone { get; init; }

    public required string Email { get; init; }

    public required string MainProducts { get; init; }

    /// <summary>Embedded picture of the company's seal.</summary>
    public required string SealImage { get; init; }

    public string OrganisationCode => SocialCreditCode.Substring(8, 9);

    public string ExporterBlock => $"{NameEn}\n{AddressEn}\nCHINA";

    public static DemoCompany SelfFiler { get; } = new()
    {
        SocialCreditCode = "913302001026902333",
        NameZh = "宁波甬纺纺织有限公司",
        NameEn = "NINGBO YONGFANG TEXTILE CO., LTD.",
        AddressZh = "浙江省宁波市海曙区望春工业园区布政东路188号",
        AddressEn = "NO. 188 BUZHENG EAST ROAD, WANGCHUN INDUSTRIAL ZONE, HAISHU DISTRICT, NINGBO, ZHEJIANG",
        FilingMode = FilingMode.SelfFiling,
        Category = "3",
        LegalRepresentative = "陈志远",
        LegalRepresentativeIdNumber = "330203198604121528",
        ContactName = "李晓燕",
        ContactTelephone = "0574-87651234",
        Email = "export@yongfang.example",
        MainProducts = "针织服装、家用纺织品",
        SealImage = "company-seal.png",
    };

    public static DemoCompany Agent { get; } = new()
    {
        SocialCreditCode = "91330206MA2AGXYQ6H",
        NameZh = "宁波通达报关代理有限公司",
        NameEn = "NINGBO TONGDA CUSTOMS BROKERAGE CO., LTD.",
        AddressZh = "浙江省宁波市北仑区明州路301号",
        AddressEn = "NO. 301 MINGZHOU ROAD, BEILUN DISTRICT, NINGBO, ZHEJIANG",
        FilingMode = FilingMode.SelfFiling | FilingMode.AgentFiling,
        Category = "2",
        LegalRepresentative = "周明达",
        LegalRepresentativeIdNumber = "330206199008232460",
        ContactName = "孙丽",
        ContactTelephone = "0574-86882200",
        Email = "coo@tongda.example",
        MainProducts = "报关、原产地证代理",
        SealImage = "company-seal-tongda.png",
    };

    public static DemoCompany Principal { get; } = new()
    {
        SocialCreditCode = "91330282MA2CKW7TXF",
        NameZh = "慈溪新光电器有限公司",
        NameEn = "CIXI XINGUANG ELECTRIC APPLIANCE CO., LTD.",
        AddressZh = "浙江省慈溪市观海卫镇工业园西区66号",
        AddressEn = "NO. 66 WEST INDUSTRIAL PARK, GUANHAIWEI TOWN, CIXI, ZHEJIANG",
        FilingMode = FilingMode.SelfFiling,
        Category = "1",
        LegalRepresentative = "胡建新",
        LegalRepresentativeIdNumber = "330282197901153615",
        ContactName = "胡佳",
        ContactTelephone = "0574-63776688",
        Email = "sales@xinguang.example",
        MainProducts = "小家电、取暖器",
        SealImage = "company-seal-xinguang.png",
    };
}
