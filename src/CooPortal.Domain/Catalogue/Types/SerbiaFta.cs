namespace CooPortal.Domain.Catalogue.Types;

/// <summary>1.30 中国—塞尔维亚自贸协定: as 1.29.</summary>
internal static class SerbiaFta
{
    public static CertificateType Type { get; } = EcuadorFta.Type with
    {
        Code = "SE",
        ManualSection = "1.30",
        NameZh = "中国-塞尔维亚自贸协定原产地证书",
        NameEn = "China-Serbia FTA Certificate of Origin",
        FormTitle = ["Certificate No. {0}", "CERTIFICATE OF ORIGIN", "Form for China-Serbia Free Trade Agreement", "Issued in THE PEOPLE'S REPUBLIC OF CHINA", "(see Overleaf Instruction)"],
        LegalBasis = "《中华人民共和国政府和塞尔维亚共和国政府自由贸易协定》原产地规则；海关总署公告2024年第74号",
        AgreementCode = "26",
        InForceSince = new DateOnly(2024, 7, 1),
        Destinations = DestinationSet.Only("SRB"),
        ToConfirm =
        [
            "类型代码SE为证书代码（V），不是塞尔维亚的国别代码（SRB / RS）",
            "样张未见：各栏按厄瓜多尔家族拟定（U）；标题措辞（U）",
            "原产地标准的代码WO、PSR（K），WP（U）；接口实现不录入该栏",
            "自助打印（K，近年公告均有此条，2024年第74号未读到）",
            "非缔约方公司须填生产商：手册称参考1.29（V），接口实现只要求EC",
            "后发的措辞、所在栏、宽限期和一年期限（K）",
        ],
    };
}
