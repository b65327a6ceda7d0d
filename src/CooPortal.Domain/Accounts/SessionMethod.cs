namespace CooPortal.Domain.Accounts;

/// <summary>How a session was opened.</summary>
public enum SessionMethod
{
    Password,
    OperatorCard,
    LegalPersonCard,
}
