namespace CooPortal.Operations.Accounts;

public enum CardChallengePurpose
{
    Login,
    Seal,
    Pair,
    Register,
}
