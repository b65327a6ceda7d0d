namespace CooPortal.Domain.Libraries;

/// <summary>An entry of 出口商维护, 进口商维护 or 生产商维护: what an enterprise types again and again, under a short name.</summary>
public sealed class TradeParty : IAudited, IEnterpriseOwned
{
    public const int ShortNameLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public TradePartyKind Kind { get; init; }

    /// <summary>企业简称, one of a kind within the library.</summary>
    public required string ShortName { get; set; }

    /// <summary>Name and address as they print, in several lines.</summary>
    public required string Text { get; set; }

    /// <summary>国家/地区, ISO alpha-3.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Lower-cased short name, text and country for searching without regard to case.</summary>
    public string SearchText { get; set; } = "";

    public DateTime UpdatedAt { get; set; }
}
