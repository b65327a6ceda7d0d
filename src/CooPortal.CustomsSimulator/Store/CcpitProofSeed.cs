using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>Certificates that CCPIT issued to the demo's companies, as customs knows them; the last of each company is not issued yet.</summary>
public static class CcpitProofSeed
{
    private static readonly (string Code, string NameEn)[] Companies =
    [
        ("913302001026902333", "NINGBO YONGFANG TEXTILE CO., LTD."),
        ("91330206MA2AGXYQ6H", "NINGBO TONGDA CUSTOMS BROKERAGE CO., LTD."),
        ("91330282MA2CKW7TXF", "CIXI XINGUANG ELECTRIC APPLIANCE CO., LTD."),
    ];

    private static readonly (string Agreement, string Name, string Country)[] Kinds =
    [
        ("22", "《区域全面经济伙伴关系协定》", "392"),
        ("19", "《中国—韩国自由贸易协定》", "410"),
        ("18", "《中国—澳大利亚自由贸易协定》", "036"),
        ("02", "《中国—东盟全面经济合作框架协议》", "704"),
        ("01", "《亚太贸易协定》", "050"),
        ("10", "《中国—新西兰自由贸易协定》", "554"),
        ("22", "《区域全面经济伙伴关系协定》", "458"),
        ("20", "《中国—格鲁吉亚自由贸易协定》", "268"),
    ];

    public static Task<int> PlantAsync(SimulatorStore store, TimeProvider clock, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            var planted = 0;
            foreach (var (code, name) in Companies.Where(company => session.CcpitProofs(company.Code).Count == 0))
            {
                for (var i = 0; i < Kinds.Length; i++)
                {
                    var (agreement, title, country) = Kinds[i];
                    var issued = today.AddDays(-40 + i * 5);
                    session.SaveCcpitProof(code, issued: i < Kinds.Length - 1, new CcpitProof
                    {
                        ProofNo = NumberOf(code, i),
                        AgreementCode = agreement,
                        AgreementName = title,
                        ExporterName = name,
                        DestCountryCode = country,
                        IssueDate = issued,
                    });
                    planted++;
                }
            }

            return planted;
        },
        cancellationToken);

    /// <summary>The number of the n-th certificate of a company, from 0.</summary>
    public static string NumberOf(string company, int n) => $"CCPIT{Kinds[n].Agreement}{company[8..17]}{4101 + n * 7}";
}
