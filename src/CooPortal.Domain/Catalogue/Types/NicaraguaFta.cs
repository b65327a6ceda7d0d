using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.28 中国—尼加拉瓜自贸协定.</summary>
internal static class NicaraguaFta
{
    public static CertificateType Type { get; } = new()
    {
        Code = "NI",
        ManualSection = "1.28",
        NameZh = "中国-尼加拉瓜自贸协定原产地证书",
        NameEn = "China-Nicaragua FTA Certificate of Origin",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF ORIGIN", "Form for China-Nicaragua Free Trade Agreement", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        LegalBasis = "《中华人民共和国政府和尼加拉瓜共和国政府自由贸易协定》第三章；海关总署公告2023年第190号",
        AgreementCode = "24",
        InForceSince = new DateOnly(2024, 1, 1),
        Destinations = DestinationSet.Only("NIC"),
        Header = Families.Header.Optional(HeaderFields.ShipmentDateEstimated, HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
        Goods = Families.PreferentialGoods,
        Invoices = Families.Invoices,
        Boxes = Families.TwelveBoxes(HeaderFields.Remark, HeaderFields.ThirdPartyInvoice),
        Criteria =
        [
            .. Families.WholeOrSpecific,
            new() { Code = "RVC", MeaningZh = "区域价值成分不少于40%", MeaningEn = "Regional value content", Auxiliary = AuxiliaryRule.OptionalPercent, SmallestAuxiliary = 40, LargestImportedContent = 60, IsValueContent = true },
        ],
        LateIssue = new LateIssue { Wording = "ISSUED RETROSPECTIVELY", Box = "4", LimitMonths = 12 },
        Reissue = Families.TrueCopy("4"),
        Amendment = Families.TrueCopy("4"),
        SelfPrint = DestinationSet.All,
        ToConfirm =
        [
            "类型代码NI（仅一份第三方接口实现）",
            "第1至3栏据填制说明（V），其余按毛里求斯家族拟定（K）；标题措辞（U）",
            "原产地标准四种依据（V），代码写法（K）；接口实现不录入该栏",
            "后发的措辞、所在栏、宽限期和一年期限（K）；出运后申请须填运输工具信息（V）",
            "备注栏在接口实现中未列，样张第4栏有（K）",
        ],
    };
}
