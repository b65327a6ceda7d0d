namespace CooPortal.Domain.Enterprises;

/// <summary>Registration of a company (decisions.md 13).</summary>
public enum EnterpriseState
{
    /// <summary>Waits for its legal-person card or the platform administrator.</summary>
    Pending,
    Active,
    Refused,

    /// <summary>Stopped by the platform administrator: nobody of it signs in, its agents get nothing; what is on its way to customs goes on.</summary>
    Suspended,
}
