namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.26 RCEP 背对背: the form of 1.25 for goods that came with another Party's proof of origin.</summary>
internal static class RcepBackToBack
{
    public static CertificateType Type { get; } = Rcep.Type with
    {
        Code = "BR",
        ManualSection = "1.26",
        NameZh = "RCEP 背对背原产地证书",
        NameEn = "RCEP Back-to-back Certificate of Origin (Form RCEP)",
        LegalBasis = "《区域全面经济伙伴关系协定》第三章第十九条；海关总署令第255号",
        Sections = [CertificateSection.Basic, CertificateSection.OriginalProof, CertificateSection.Invoices, CertificateSection.Goods],
        UsesInboundOrigin = true,
        CertifiesForeignGoods = true,
        RequiredAttachments = ["15"],
        DownloadNotice = new(12, "RCEP背对背原产地证书（输日本、新加坡、新西兰、澳大利亚、韩国、印度尼西亚）（BR 证书）"),
        SelfPrint = DestinationSet.Only("THA", "JPN", "SGP", "NZL", "AUS", "KOR", "MYS", "IDN"),
        ToConfirm =
        [
            "自助打印的目的国：THA JPN SGP NZL AUS KOR MYS（V，2023年初名单）、IDN（K）；VNM 未核实",
            "有效期不超过原始原产地证明的有效期（K，协定第3.19条）；此处按12个月",
            "原产地标准、协定原产国抄录原始原产地证明（K）",
            "首次出口的RCEP原产国是否必填（K）",
            "最高税率标志打印为 * 或 **（K）；商品项数上限（U）",
        ],
    };
}
