using CooPortal.PrintAgent.Cards;
using CooPortal.PrintProtocol;

namespace CooPortal.DevHost;

/// <summary>The demo's soft cards. The companies are those of the portal's demo seed.</summary>
internal static class DemoCards
{
    public const string Password = "123456";

    private static readonly CardSubject SelfFiler = new()
    {
        Holder = "陈志远",
        Enterprise = "宁波甬纺纺织有限公司",
        Uscc = "913302001026902333",
        Kind = CardKind.LegalPerson,
    };

    private static readonly CardSubject Agent = new()
    {
        Holder = "周明达",
        Enterprise = "宁波通达报关代理有限公司",
        Uscc = "91330206MA2AGXYQ6H",
        Kind = CardKind.LegalPerson,
    };

    private static readonly CardSubject Principal = new()
    {
        Holder = "胡建新",
        Enterprise = "慈溪新光电器有限公司",
        Uscc = "91330282MA2CKW7TXF",
        Kind = CardKind.LegalPerson,
    };

    public static void Ensure(string folder, TimeProvider clock) => SoftCards.EnsureDemoCards(
        folder,
        [
            new SoftCardOrder("yongfang-legal", SelfFiler, Password),
            new SoftCardOrder("yongfang-operator", SelfFiler with { Holder = "李晓燕", Kind = CardKind.Operator }, Password),
            new SoftCardOrder("tongda-legal", Agent, Password),
            new SoftCardOrder("xinguang-legal", Principal, Password),
        ],
        clock);
}
