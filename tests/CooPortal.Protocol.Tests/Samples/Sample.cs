using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.Protocol.Tests.Samples;

/// <summary>Fictitious messages.</summary>
internal static class Sample
{
    public static readonly DateTime Now = new(2026, 3, 5, 2, 1, 2, DateTimeKind.Utc);

    public static byte[] CertificateXml { get; } = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "certificate.xml"));

    /// <summary>A company whose seal customs has authorised from the beginning, so that its certificates get their layouts.</summary>
    public const string Authorised = "913302001026902333";

    public static CertificateMessage Declaration(string number = "RC26MA9DEM0X10002", string goods = "100 CARTONS OF T-SHIRTS", string exporter = Authorised) => new()
    {
        CertificateHead = new CertificateHead
        {
            CertNo = number,
            ApplyType = ApplyType.Declare,
            CertStatus = CertStatus.New,
            CertType = "RC",
            CiqRegNo = exporter,
            AplRegNo = exporter,
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

    public static SealAuthorisationMessage Authorisation(string code = "91330200MA9DEM0X10", string seal = "公司章", byte[]? png = null, decimal width = 42) => new()
    {
        AuthNo = Guid.CreateVersion7().ToString("N"),
        CiqRegNo = code,
        EtpsName = "宁波示范纺织有限公司",
        SealName = seal,
        SealImage = png ?? [0x89, 0x50, 0x4E, 0x47, 1],
        SealWidth = width,
        SealHeight = 42,
        SealValidDate = new DateOnly(2027, 1, 1),
        SignName = "李申报",
        SignImage = [0x89, 0x50, 0x4E, 0x47, 2],
        SignWidth = 30,
        SignHeight = 12,
        SignValidDate = new DateOnly(2027, 1, 1),
        ApplyTime = Now,
    };

    public static PreReviewMessage PreReview(string name = "不锈钢保温杯", PreReviewRequest request = PreReviewRequest.Add) => new()
    {
        CiqRegNo = "91330200MA9DEM0X10",
        EtpsName = "宁波示范纺织有限公司",
        ProductKey = "MA9DEM0X12600001",
        Request = request,
        ProductName = name,
        HSCode = "9617009000",
        Unit = "007",
        ProducerName = "宁波示范纺织有限公司",
        ProducerCode = "91330200MA9DEM0X10",
        ProductionAddress = "宁波市海曙区",
        Currency = "USD",
        ExFactoryPrice = 100,
        FOBPrice = 120,
        ImportedContent = false,
        Process = "冲压\n焊接",
        Materials = [new PreReviewMaterial { MaterialName = "钢带", Unit = "035", OriginCountry = "156", UnitPrice = 1.5m, Usage = 20, OriginatingValue = 30, NonOriginatingValue = 0 }],
    };

    /// <summary>A supplement of a certificate that CCPIT has issued to the company.</summary>
    public static DeclarationSupplementMessage Supplement(string? numbers = "310120260000000417", string remark = "", SupplementChange change = SupplementChange.Add, string certNo = "CCPIT221026902334101") => new()
    {
        CiqRegNo = Authorised,
        EtpsName = "宁波示范纺织有限公司",
        SupplementNo = "0198c0de000070008000000000000001",
        Issuer = ProofIssuer.Ccpit,
        CertNo = certNo,
        Change = change,
        Exported = numbers is not null,
        EntryIds = numbers,
        Remark = remark.Length == 0 ? null : remark,
    };

    public static EnterpriseProfileMessage Profile(string code = "91330200MA9DEM0X10", string name = "宁波示范纺织有限公司") => new()
    {
        Enterprise = new EnterpriseDetails { CiqRegNo = code, EtpsName = name, AplMode = "SelfFiling" },
        ChangeFlag = false,
        AplPromise = new AplPromise { AplPromiseCode = "1" },
    };
}
