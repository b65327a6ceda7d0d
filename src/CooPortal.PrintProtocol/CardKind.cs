namespace CooPortal.PrintProtocol;

/// <summary>What a card's certificate says it is. For a registered card the portal's own row counts.</summary>
public enum CardKind
{
    /// <summary>法人卡.</summary>
    LegalPerson,

    /// <summary>操作员卡.</summary>
    Operator,
}
