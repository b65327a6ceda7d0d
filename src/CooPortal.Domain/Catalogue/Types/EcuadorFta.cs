using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.29 中国—厄瓜多尔自贸协定: printed on plain paper, both sides.</summary>
internal static class EcuadorFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "EC",
        ManualSection = "1.29",
        NameZh = "中国-厄瓜多尔自贸协定原产地证书",
        NameEn = "China-Ecuador FTA Certificate of Origin",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF ORIGIN", "Form for China-Ecuador Free Trade Agreement", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        LegalBasis = "《中华人民共和国政府和厄瓜多尔共和国政府自由贸易协定》第三章；海关总署公告2024年第46号",
        AgreementCode = "25",
        InForceSince = new DateOnly(2024, 5, 1),
        Destinations = DestinationSet.Only("ECU"),
        NonPartyNeedsProducer = true,
        Header = Families.PreferentialHeader.Optional(HeaderFields.Producer, HeaderFields.ShipmentDateEstimated),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes = Families.TwelveBoxes(HeaderFields.ThirdPartyInvoice, HeaderFields.Producer, HeaderFields.ProducerConfidential, HeaderFields.Remark),
        Criteria = Families.WholeOrSpecific,
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "4", LimitMonths = 12 },
        Reissue = Families.TrueCopy("4"),
        Amendment = Families.TrueCopy("4"),
        SelfPrint = DestinationSet.All,
        HasOverprint = false,
        ToConfirm =
        [
            "类型代码EC（仅一份第三方接口实现）",
            "第4栏先非缔约方公司后生产商（V），其余各栏按毛里求斯、尼加拉瓜家族拟定（K）；标题措辞（U）",
            "原产地标准的代码（K）；是否有RVC未核实",
            "后发的措辞、所在栏、宽限期和一年期限（K）",
        ],
    };
}
