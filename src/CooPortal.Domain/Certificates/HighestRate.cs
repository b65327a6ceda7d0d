namespace CooPortal.Domain.Certificates;

/// <summary>RCEP 最高税率标志 (GoodsTaxRate 0-2, article 2.6.6).</summary>
public enum HighestRate
{
    None = 0,

    /// <summary>Highest rate of the contributing parties; printed * after the country.</summary>
    ContributingParties = 1,

    /// <summary>Highest rate of all parties; printed ** after the country.</summary>
    AllParties = 2,
}
