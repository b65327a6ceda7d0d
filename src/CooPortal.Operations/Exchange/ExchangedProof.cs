namespace CooPortal.Operations.Exchange;

/// <summary>Where the data of one certificate stands, as customs states it.</summary>
public sealed record ExchangedProof
{
    public required string Number { get; init; }

    /// <summary>证书类型.</summary>
    public required string KindZh { get; init; }

    /// <summary>目的国 of an export, 签发国 of an import.</summary>
    public required string CountryZh { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>海关归档状态.</summary>
    public required bool IsArchived { get; init; }

    public required ExchangeState State { get; init; }

    /// <summary>对方使用状态.</summary>
    public required bool IsUsed { get; init; }

    public string Note { get; init; } = "";

    /// <summary>更新时间, UTC.</summary>
    public required DateTime UpdatedAt { get; init; }
}
