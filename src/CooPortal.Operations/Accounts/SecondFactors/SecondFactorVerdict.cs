namespace CooPortal.Operations.Accounts.SecondFactors;

public enum SecondFactorVerdict
{
    Right,
    Wrong,

    /// <summary>Too many failures of password and code together.</summary>
    Locked,
}
