using CooPortal.Domain.Fields;
using CooPortal.Domain.Libraries;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Libraries;

/// <summary>The libraries that stand beside fields of a certificate.</summary>
public static class LibraryLinks
{
    /// <summary>Where the libraries of parties are; the goods stand beside them.</summary>
    public static string PathOf(TradePartyKind kind) => $"/libraries/parties/{kind.ToString().ToLowerInvariant()}";

    public const string Goods = "/libraries/goods";

    /// <summary>Null for fields that no library fills.</summary>
    public static FieldLink? Of(FieldDefinition field) => field switch
    {
        _ when field == HeaderFields.Exporter => Party(TradePartyKind.Exporter),
        _ when field == HeaderFields.Consignee => Party(TradePartyKind.Importer),
        _ when field == HeaderFields.Producer || field == GoodsFields.Producer => Party(TradePartyKind.Producer),
        _ when field == GoodsFields.HsCode => new FieldLink("选择", Goods, "从货物维护中选择") { IsRed = true },
        _ => null,
    };

    private static FieldLink Party(TradePartyKind kind) => new($"{kind.TitleZh()}维护", PathOf(kind), $"从{kind.TitleZh()}维护中选择，或把内容存为常用{kind.TitleZh()}");
}
