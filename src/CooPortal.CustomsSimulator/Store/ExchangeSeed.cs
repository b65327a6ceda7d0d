using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>
/// The partners of the exchange, and certificates that were in it before the portal began: exports of the demo's companies in other
/// systems, and the proofs under which their imports came in.
/// </summary>
public static class ExchangeSeed
{
    private static readonly string[] Companies = ["913302001026902333", "91330206MA2AGXYQ6H", "91330282MA2CKW7TXF"];

    private static readonly (string Country, string Name, string Note)[] Partners =
    [
        ("410", "韩国", ""), ("554", "新西兰", ""), ("702", "新加坡", ""), ("360", "印度尼西亚", ""), ("764", "泰国", ""), ("458", "马来西亚", ""),
        ("586", "巴基斯坦", "对方系统升级，恢复时间以海关通知为准"), ("152", "智利", ""), ("604", "秘鲁", ""), ("268", "格鲁吉亚", ""), ("036", "澳大利亚", ""),
    ];

    private static readonly (string Type, string Country, bool Archived, ExchangeSending Sending, ExchangeUse Use, string Note)[] Exports =
    [
        ("K", "410", true, ExchangeSending.Received, ExchangeUse.Used, "对方海关已用于进口报关"),
        ("N", "554", true, ExchangeSending.Received, ExchangeUse.Unused, "对方接收成功"),
        ("X", "702", true, ExchangeSending.Sent, ExchangeUse.Unused, "已发送，等待对方回执"),
        ("P", "586", true, ExchangeSending.NotSent, ExchangeUse.Unused, "与该国的数据交换中断，恢复后自动发送"),
        ("GE", "268", true, ExchangeSending.Failed, ExchangeUse.Unused, "对方系统返回：收货人信息不完整，请联系签证海关重新发送"),
        ("F", "152", false, ExchangeSending.NotSent, ExchangeUse.Unused, "海关归档后发送"),
    ];

    public static Task<int> PlantAsync(SimulatorStore store, TimeProvider clock, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            if (session.ExchangePartners().Count > 0)
            {
                return 0;
            }

            var now = clock.GetUtcNow().UtcDateTime;
            foreach (var (country, name, note) in Partners)
            {
                session.Save(new ExchangePartnerRow(country, name, Works: note.Length == 0, now.AddDays(note.Length == 0 ? -200 : -1), note));
            }

            var rows = Companies.SelectMany(company => ExportsOf(company, now).Concat(ImportsOf(session, company, now))).ToList();
            rows.ForEach(session.Save);
            return rows.Count;
        },
        cancellationToken);

    private static IEnumerable<ExchangeRow> ExportsOf(string company, DateTime now) => Exports.Select((export, i) =>
    {
        var issued = DateOnly.FromDateTime(now).AddDays(-90 + i * 9);
        return new ExchangeRow
        {
            CertNo = $"{export.Type}{issued:yy}{company[8..17]}{9001 + i}",
            Company = company,
            Applicant = company,
            Direction = ExchangeDirection.Export,
            CertType = export.Type,
            Country = export.Country,
            IssueDate = issued,
            Archived = export.Archived,
            Sending = export.Sending,
            Use = export.Use,
            Note = export.Note,
            UpdatedAt = now.AddDays(-80 + i * 9),
        };
    });

    private static IEnumerable<ExchangeRow> ImportsOf(StoreSession session, string company, DateTime now) => session.InboundOrigins(company)
        .Select(row => row.Item)
        .Where(item => Partners.Any(partner => partner.Country == item.ProofCountry))
        .DistinctBy(item => item.ProofNo)
        .Select(item => new ExchangeRow
        {
            CertNo = item.ProofNo,
            Company = company,
            Applicant = company,
            Direction = ExchangeDirection.Import,
            CertType = item.ProofKind,
            Country = item.ProofCountry,
            IssueDate = item.ProofDate,
            Archived = true,
            Sending = ExchangeSending.Received,
            Use = item.ImportEntryId is null ? ExchangeUse.Unused : ExchangeUse.Used,
            Note = item.ImportEntryId is null ? "我方已收到对方海关的电子数据" : $"已用于进口报关单 {item.ImportEntryId}",
            UpdatedAt = now.AddDays(-30),
        });
}
