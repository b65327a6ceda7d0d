namespace CooPortal.PrintProtocol;

/// <summary>Where an attempt is, for the progress steps the user sees.</summary>
public enum JobProgress
{
    /// <summary>Document and printer are being checked.</summary>
    Preparing,

    /// <summary>Begun; the printer is being given the document.</summary>
    Sending,

    /// <summary>The printer has the document.</summary>
    Printing,
}
