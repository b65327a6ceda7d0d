using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>
/// Proofs of origin that customs holds from the beginning: goods of ASEAN and RCEP parties that the demo's companies brought into bonded
/// warehouses and may send on under a movement or back-to-back certificate.
/// </summary>
public static class InboundOriginSeed
{
    private const string Asean = "02";
    private const string Rcep = "22";

    private static readonly string[] Companies = ["913302001026902333", "91330206MA2AGXYQ6H", "91330282MA2CKW7TXF"];

    public static Task<int> PlantAsync(SimulatorStore store, TimeProvider clock, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            var planted = 0;
            foreach (var company in Companies.Where(company => session.InboundOrigins(company).Count == 0))
            {
                foreach (var item in Items(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
                {
                    session.SaveInboundOrigin(company, item);
                    planted++;
                }
            }

            return planted;
        },
        cancellationToken);

    /// <summary>The proofs as of a day: some in force, the last one expired.</summary>
    private static InboundOrigin[] Items(DateOnly today)
    {
        var (issued, lapsed) = (today.AddMonths(-2), today.AddMonths(-15));
        return
        [
            .. Proof(Rcep, $"RC-JP{issued:yyyyMM}-00417", "392", "THE JAPAN CHAMBER OF COMMERCE AND INDUSTRY", "SAKURA DEVICES CO., LTD. OSAKA, JAPAN", issued,
                ("8471607200", "鼠标器", "OPTICAL COMPUTER MICE", "CTC", null, null, 12000, "SETS", "台"),
                ("8517629400", "无线耳机", "WIRELESS HEADPHONES", "RVC", null, 35m, 5000, "PIECES", "个")),
            .. Proof(Rcep, $"KR-RCEP-{issued:yyyy}-0093218", "410", "KOREA CUSTOMS SERVICE", "HANRIVER CHEMICAL CO., LTD. ULSAN, KOREA", issued.AddDays(9),
                ("3907611000", "高粘度聚对苯二甲酸乙二酯切片", "POLYETHYLENE TEREPHTHALATE CHIPS", "PE", null, null, 48000, "KILOGRAMS", "千克")),
            .. Proof(Asean, $"E-VN{issued:yy}-HCM-18845", "704", "MINISTRY OF INDUSTRY AND TRADE OF VIET NAM", "MEKONG FOODS JSC, HO CHI MINH CITY, VIET NAM", issued,
                ("0801320000", "去壳腰果", "CASHEW NUTS, SHELLED", "WO", null, 0m, 36000, "KILOGRAMS", "千克"),
                ("2008112000", "烘焙花生", "ROASTED GROUNDNUTS", "PE", null, 0m, 8000, "KILOGRAMS", "千克")),
            .. Proof(Asean, $"E-TH{issued:yy}-00233107", "764", "DEPARTMENT OF FOREIGN TRADE OF THAILAND", "SIAM RUBBER PUBLIC CO., LTD. RAYONG, THAILAND", issued.AddDays(4),
                ("4001220000", "技术分类天然橡胶", "TECHNICALLY SPECIFIED NATURAL RUBBER", "WO", null, 0m, 60000, "KILOGRAMS", "千克")),
            .. Proof(Rcep, $"RC-MY{lapsed:yyyyMM}-77120", "458", "MINISTRY OF INVESTMENT, TRADE AND INDUSTRY OF MALAYSIA", "PENANG COMPONENTS SDN. BHD., PENANG, MALAYSIA", lapsed,
                ("8542390000", "集成电路", "ELECTRONIC INTEGRATED CIRCUITS", "CTC", null, null, 90000, "PIECES", "个")),
        ];
    }

    private static IEnumerable<InboundOrigin> Proof(
        string agreement, string number, string country, string issuer, string exporter, DateOnly issued,
        params (string Hs, string NameZh, string NameEn, string Criterion, string? Auxiliary, decimal? Imported, decimal Quantity, string UnitEn, string UnitZh)[] items) =>
        items.Select((item, index) => new InboundOrigin
        {
            AgreementCode = agreement,
            ProofNo = number,
            ProofKind = "原产地证书",
            ProofDate = issued,
            ProofValidDate = issued.AddYears(1),
            ProofCountry = country,
            ProofIssuer = issuer,
            ProofExporter = exporter,
            ImportEntryId = $"3101{issued:yyyy}1{index + 1:D3}{country}417",
            ProofGNo = index + 1,
            HSCode = item.Hs,
            GoodsName = item.NameZh,
            GoodsNameE = item.NameEn,
            OriginCountry = country,
            OriCriteria = item.Criterion,
            OriCriteriaRef = item.Auxiliary,
            ICompPrpr = item.Imported,
            GoodsQty = item.Quantity,
            GoodsUnitE = item.UnitEn,
            GoodsUnit = item.UnitZh,
            FirstExportOrigin = agreement == Rcep ? country : null,
        });
}
