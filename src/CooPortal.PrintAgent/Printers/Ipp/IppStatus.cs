namespace CooPortal.PrintAgent.Printers.Ipp;

/// <summary>Status codes of RFC 8011 that decide something here.</summary>
public static class IppStatus
{
    /// <summary>From here on the request was refused.</summary>
    public const int FirstRefusal = 0x0100;

    /// <summary>Done, but attributes were ignored or replaced.</summary>
    public const int IgnoredOrSubstituted = 0x0001;

    /// <summary>Done, but attributes conflicted.</summary>
    public const int Conflicting = 0x0002;

    /// <summary>client-error-not-possible: a job that is over cannot be cancelled.</summary>
    public const int NotPossible = 0x0404;

    /// <summary>client-error-not-found: the printer has no such job.</summary>
    public const int NotFound = 0x0406;

    /// <summary>client-error-gone.</summary>
    public const int Gone = 0x0407;

    /// <summary>server-error-busy: come back later.</summary>
    public const int Busy = 0x0507;

    /// <summary>True when the printer did what was asked but not with the options asked for.</summary>
    public static bool ReplacedOptions(int status) => status is IgnoredOrSubstituted or Conflicting;
}
