namespace CooPortal.Operations.Exchange;

/// <summary>Conditions of 原产地证明状态查询. Days are days of issue, both ends included.</summary>
public sealed record ExchangeFilter
{
    /// <summary>Certificates of the company's imports instead of its exports.</summary>
    public bool Imports { get; init; }

    /// <summary>Beginning of 证书号.</summary>
    public string? Number { get; init; }

    /// <summary>联网国家, three letters.</summary>
    public string? CountryCode { get; init; }

    public ExchangeState? State { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
