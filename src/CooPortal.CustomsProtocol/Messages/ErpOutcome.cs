namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What became of a message of an ERP.</summary>
public enum ErpOutcome
{
    /// <summary>Stored: a draft, or an attachment.</summary>
    Stored = 1,

    /// <summary>Stored and declared.</summary>
    Declared = 2,

    /// <summary>The same message was taken before; nothing was done again.</summary>
    Repeated = 3,

    /// <summary>Refused; nothing was changed.</summary>
    Refused = 4,

    /// <summary>Dry run: it would be taken.</summary>
    Passed = 5,

    /// <summary>The portal itself failed at it: the same message again later.</summary>
    TryAgain = 6,
}
