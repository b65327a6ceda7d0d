namespace CooPortal.PrintAgent.Pages;

/// <summary>Where a card page was opened from.</summary>
public enum RefererVerdict
{
    /// <summary>The portal itself.</summary>
    Portal,

    /// <summary>The browser does not say: one more confirmation.</summary>
    Unknown,

    /// <summary>Somebody else: refused.</summary>
    Foreign,
}
