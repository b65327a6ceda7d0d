namespace CooPortal.Domain.Accounts;

/// <summary>法人卡 or 操作员卡.</summary>
public enum CardKind
{
    LegalPerson,
    Operator,
}
