using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Printers;

/// <summary>What stands behind the configured printer address. No answer at all is <see cref="PrinterUnreachableException"/>.</summary>
public interface IPrinter
{
    /// <summary>Name for people: make and model, or the folder.</summary>
    string Description { get; }

    /// <summary>What its "completed" is worth.</summary>
    PrinterKind Kind { get; }

    /// <summary>Asks whether the printer can do the job; null when it can.</summary>
    Task<PrinterTrouble?> ExamineAsync(PrintOptions options, CancellationToken cancellation);

    /// <summary>Makes an empty job.</summary>
    /// <exception cref="PrinterBusyException">Come back later; nothing was made.</exception>
    /// <exception cref="PrinterRefusedException">The printer will not print this; nothing is left in its queue.</exception>
    Task<PrinterJob> CreateAsync(string name, PrintOptions options, CancellationToken cancellation);

    /// <summary>Sends the document once. <paramref name="beforeFirstByte"/> may still stop it by throwing.</summary>
    Task SendAsync(PrinterJob job, byte[] document, Func<CancellationToken, Task> beforeFirstByte, CancellationToken cancellation);

    /// <summary>What the printer says of a job; null when it does not know it.</summary>
    Task<JobReading?> ReadAsync(PrinterJob job, CancellationToken cancellation);

    /// <summary>Jobs of exactly this name that are not over.</summary>
    Task<IReadOnlyList<PrinterJob>> FindAsync(string name, CancellationToken cancellation);

    /// <summary>Asks to cancel; whether it is cancelled is read afterwards.</summary>
    Task CancelAsync(PrinterJob job, CancellationToken cancellation);
}
