using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Libraries;

/// <summary>The libraries in the words of the screens, and the field that each fills.</summary>
public static class TradePartyKindNames
{
    public static string TitleZh(this TradePartyKind kind) => kind switch
    {
        TradePartyKind.Exporter => "出口商",
        TradePartyKind.Importer => "进口商",
        TradePartyKind.Producer => "生产商",
    };

    /// <summary>The field of 基本信息 whose length and language the text has.</summary>
    public static FieldDefinition Field(this TradePartyKind kind) => kind switch
    {
        TradePartyKind.Exporter => HeaderFields.Exporter,
        TradePartyKind.Importer => HeaderFields.Consignee,
        TradePartyKind.Producer => HeaderFields.Producer,
    };
}
