using CooPortal.CustomsProtocol.Messages;

namespace CooPortal.CustomsSimulator.Store;

/// <summary>Pads that the demo's companies were given long ago, as its portal remembers; nothing is sent. What was used since is left as it is.</summary>
public static class BlankFormSeed
{
    private static readonly TimeSpan Ago = TimeSpan.FromDays(60);

    private static readonly (string Code, string Name, BlankFormHolding Holder, string CertType, string IssueNo, string First)[] Pads =
    [
        ("913302001026902333", "宁波甬纺纺织有限公司", BlankFormHolding.Exporter, "C", "3101-K00017", "C2600170100"),
        ("913302001026902333", "宁波甬纺纺织有限公司", BlankFormHolding.Exporter, "RC", "3101-K00018", "R2600180100"),
        ("91330206MA2AGXYQ6H", "宁波通达报关代理有限公司", BlankFormHolding.Agent, "C", "3101-K00021", "C2600210100"),
    ];

    public static Task<int> PlantAsync(SimulatorStore store, TimeProvider clock, CancellationToken cancellationToken) => store.WriteAsync(
        session =>
        {
            var on = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime - Ago);
            var planted = 0;
            foreach (var pad in Pads.Where(pad => session.FindBlankForm(pad.CertType, pad.First) is null))
            {
                foreach (var number in SerialNumbers.Following(pad.First, BlankFormIssueMessage.Most))
                {
                    session.Save(new BlankFormRow
                    {
                        CertType = pad.CertType,
                        SerialNo = number,
                        Company = pad.Code,
                        CompanyName = pad.Name,
                        Holder = pad.Holder,
                        IssueNo = pad.IssueNo,
                        Office = "3101",
                        IssuedOn = on,
                    });
                    planted++;
                }
            }

            return planted;
        },
        cancellationToken);
}
