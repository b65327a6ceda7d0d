namespace CooPortal.PrintProtocol;

/// <summary>Why an attempt waits, worded by the portal for the user.</summary>
public enum PrinterTrouble
{
    /// <summary>No answer from the printer.</summary>
    Unreachable,

    /// <summary>The printer works on another job.</summary>
    Busy,

    /// <summary>The printer has no A4.</summary>
    NoA4,

    /// <summary>The printer cannot print both sides.</summary>
    NoTwoSided,

    /// <summary>The printer has no colour.</summary>
    NoColour,

    /// <summary>The printer does not take PDF.</summary>
    NoPdf,

    /// <summary>The printer refused the options.</summary>
    OptionsRefused,

    /// <summary>The printer stopped: paper, toner, cover, jam.</summary>
    Stopped,

    /// <summary>The local configuration names no usable printer.</summary>
    NotConfigured,

    /// <summary>The printer is out of paper.</summary>
    NoPaper,

    /// <summary>Paper is stuck.</summary>
    Jammed,

    /// <summary>Toner or ink is used up.</summary>
    NoToner,

    /// <summary>A door or cover is open.</summary>
    CoverOpen,
}
