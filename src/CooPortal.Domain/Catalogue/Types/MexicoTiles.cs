namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.19 输往墨西哥瓷砖价格承诺证书: the general form, with prices that customs holds the exporter to.</summary>
internal static class MexicoTiles
{
    public static CertificateType Type { get; } = GeneralOrigin.Type with
    {
        Code = "AD",
        ManualSection = "1.19",
        NameZh = "输往墨西哥瓷砖价格承诺证书",
        NameEn = "Certificate of Origin for Ceramic Tiles Exported to Mexico under Price Undertaking",
        FormTitle = Title("Mexico"),
        LegalBasis = "原国家质检总局公告2016年第109号",
        Destinations = DestinationSet.Only("MEX"),
        HsScope = new HsScope("瓷砖", ["6907", "6908"], "原国家质检总局公告2016年第109号"),
        PriceUndertaking = new PriceUndertaking
        {
            SmallestFob = 6.72m,
            SmallestCif = 8.40m,
            UnitCode = "032",
            Source = "墨西哥对华瓷砖价格承诺",
        },
        SelfPrint = DestinationSet.None,
        ElectronicDownload = DestinationSet.None,
        DownloadNotice = null,
        ToConfirm =
        [
            "类型代码AD（仅一份第三方接口实现）",
            "样张按一般原产地证书拟定（手册：基本信息、货物信息均参见1.1；V），标题措辞未核实（U）",
            "6908为2016年公告所列，现行税则并入6907（V）；生产和出口企业均须在承诺企业名单内（V，名单未收录，不校验）",
            "FOB 6.72美元或CIF 8.40美元/平方米（V，二手来源），措施2021-10-25起延长5年；2026-10-25后是否延续待核，届时改本文件的价格",
            "有效期、后发和重发的措辞（U）",
        ],
    };

    /// <summary>Title lines of the forms for tiles under a price undertaking.</summary>
    public static string[] Title(string destination) =>
        ["Certificate No. {0}", "CERTIFICATE OF ORIGIN", $"for ceramic tiles exported to {destination} under price undertaking", "Issued in THE PEOPLE'S REPUBLIC OF CHINA"];
}
