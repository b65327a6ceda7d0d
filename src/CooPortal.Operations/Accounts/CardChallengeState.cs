namespace CooPortal.Operations.Accounts;

public enum CardChallengeState
{
    Issued,
    Answered,
    Completed,
    Refused,
}
