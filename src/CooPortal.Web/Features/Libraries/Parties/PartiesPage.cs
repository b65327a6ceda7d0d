using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Libraries;
using CooPortal.Operations.Libraries;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Libraries.Parties;

/// <summary>One library of parties: the entry form, and the list below it.</summary>
public sealed record PartiesPage
{
    public required TradePartyKind Kind { get; init; }

    public string? Sought { get; init; }

    public required LibraryResult<TradeParty> Found { get; init; }

    /// <summary>The entry that is being changed; null when one is added.</summary>
    public Guid? Editing { get; init; }

    /// <summary>The entry whose deletion is asked about.</summary>
    public Guid? Deleting { get; init; }

    /// <summary>The entry that 撤销 brings back.</summary>
    public TradeParty? Deleted { get; init; }

    public string? Message { get; init; }

    public string? Problem { get; init; }

    public string? ShortName { get; init; }

    public string? Text { get; init; }

    public string? CountryCode { get; init; }

    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public string Path => LibraryLinks.PathOf(Kind);

    public string Title => $"{Kind.TitleZh()}维护";

    public SearchRow Search => new(Path, Sought, $"简称、{Kind.TitleZh()}名称或拼音首字母", Found.Entries.Count, Found.HasMore, Deleted?.ShortName);

    public FieldView ShortNameField => new()
    {
        Name = nameof(TradeParty.ShortName),
        Label = "企业简称",
        Required = true,
        Value = ShortName,
        MaxLength = TradeParty.ShortNameLength,
        Error = Errors.GetValueOrDefault(nameof(TradeParty.ShortName)),
        Columns = 4,
    };

    public FieldView CountryField => new()
    {
        Name = nameof(TradeParty.CountryCode),
        Label = "国家/地区",
        Kind = FieldKind.Dictionary,
        Dictionary = Dictionary.Countries.Name,
        Value = CountryCode,
        Display = Dictionary.Countries.Find(CountryCode)?.Display,
        Error = Errors.GetValueOrDefault(nameof(TradeParty.CountryCode)),
        Columns = 4,
    };

    public FieldView TextField => new()
    {
        Name = nameof(TradeParty.Text),
        Label = Kind.TitleZh(),
        Kind = FieldKind.Multiline,
        Required = true,
        Value = Text,
        MaxLength = Kind.Field().MaxLength,
        Error = Errors.GetValueOrDefault(nameof(TradeParty.Text)),
        Hint = "名称和地址，按证书上打印的样子分行填写",
        Columns = 8,
        Rows = 4,
    };

    public string LinkTo(string extra) => $"{Path}?q={Uri.EscapeDataString(Sought ?? "")}{extra}";
}
