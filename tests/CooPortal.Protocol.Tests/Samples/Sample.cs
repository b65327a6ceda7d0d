using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.Protocol.Tests.Samples;

/// <summary>Fictitious messages.</summary>
internal static class Sample
{
    public static readonly DateTime Now = new(2026, 3, 5, 2, 1, 2, DateTimeKind.Utc);

    public static byte[] CertificateXml { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "certificate.xml"));

    public static CertificateMessage Declaration(string number = "RC26MA9DEM0X10002", string goods = "100 CARTONS OF T-SHIRTS") => new()
    {
        CertificateHead = new CertificateHead
        {
            CertNo = number,
            ApplyType = ApplyType.Declare,
            CertStatus = CertStatus.New,
            CertType = "RC",
            CiqRegNo = "91330200MA9DEM0X10",
            AplRegNo = "91330200MA9DEM0X10",
            EtpsName = "宁波示范纺织有限公司",
            OrgCode = "3101",
            FetchPlace = "3101",
            AplAdd = "NINGBO, CHINA",
            AplDate = new DateOnly(2026, 3, 5),
            Exporter = "NINGBO DEMO TEXTILE CO., LTD.\nNO. 0 SAMPLE ROAD\nNINGBO, CHINA",
            Consignee = "SAMPLE TRADING K.K.\nOSAKA, JAPAN",
            Mark = "N/M",
            FOBValue = 25800.00m,
        },
        CertificateList =
        [
            new Goods { GoodsItemFlag = false, GNo = 1, HSCode = "6109100021", GoodsDesc = "ONE CARTON OF SAMPLES", PackType = PackType.Regular },
            new Goods { GoodsItemFlag = false, GNo = 2, HSCode = "6109100021", GoodsDesc = goods, PackType = PackType.Regular },
        ],
        AplPromise = new AplPromise { AplPromiseCode = "1" },
    };

    public static EnterpriseProfileMessage Profile(string code = "91330200MA9DEM0X10", string name = "宁波示范纺织有限公司") => new()
    {
        Enterprise = new EnterpriseDetails { CiqRegNo = code, EtpsName = name, AplMode = "SelfFiling" },
        ChangeFlag = false,
        AplPromise = new AplPromise { AplPromiseCode = "1" },
    };
}
