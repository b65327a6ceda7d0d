namespace CooPortal.CustomsSimulator.Store;

/// <summary>The demo's companies authorised their seals long ago, as its portal remembers; what was answered since is left as it is.</summary>
public static class SealAuthorisationSeed
{
    private static readonly TimeSpan Ago = TimeSpan.FromDays(60);

    private static readonly (string Code, string Name)[] Companies =
    [
        ("913302001026902333", "宁波甬纺纺织有限公司"),
        ("91330206MA2AGXYQ6H", "宁波通达报关代理有限公司"),
        ("91330282MA2CKW7TXF", "慈溪新光电器有限公司"),
    ];

    public static Task<int> PlantAsync(SimulatorStore store, TimeProvider clock, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            var at = clock.GetUtcNow().UtcDateTime - Ago;
            var planted = 0;
            foreach (var (code, name) in Companies.Where(company => session.SealAuthorisation(company.Code) is null))
            {
                session.Save(new SealAuthorisationRow
                {
                    Company = code,
                    CompanyName = name,
                    SealName = "业务专用章",
                    SignName = "申报员",
                    SealImage = [],
                    SignImage = [],
                    Accepted = true,
                    Note = "授权成功",
                    AnsweredAt = at,
                    FirstAcceptedAt = at,
                });
                planted++;
            }

            return planted;
        },
        cancellationToken);
}
