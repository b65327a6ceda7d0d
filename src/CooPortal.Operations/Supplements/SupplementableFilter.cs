namespace CooPortal.Operations.Supplements;

/// <summary>Conditions of the lists of 出口报关单补录. Days are days in China Standard Time, both ends included.</summary>
public sealed record SupplementableFilter
{
    /// <summary>Beginning of 证明号.</summary>
    public string? Number { get; init; }

    /// <summary>证明类型, of customs' certificates.</summary>
    public string? TypeCode { get; init; }

    /// <summary>出口商代码: the social credit code, or the nine characters of it that numbers carry; of customs' certificates.</summary>
    public string? ExporterCode { get; init; }

    /// <summary>协定编号, of CCPIT's.</summary>
    public string? AgreementCode { get; init; }

    /// <summary>证明创建日期 of customs' certificates, 证明签发日期 of CCPIT's.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
