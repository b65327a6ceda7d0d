using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Printers;

/// <summary>No printer is configured: jobs wait and the user is told.</summary>
public sealed class NoPrinter : IPrinter
{
    public string Description => "未设置打印机";

    public PrinterKind Kind => PrinterKind.Ipp;

    public Task<PrinterTrouble?> ExamineAsync(PrintOptions options, CancellationToken cancellation) =>
        Task.FromResult<PrinterTrouble?>(PrinterTrouble.NotConfigured);

    public Task<PrinterJob> CreateAsync(string name, PrintOptions options, CancellationToken cancellation) => throw Nothing();

    public Task SendAsync(PrinterJob job, byte[] document, Func<CancellationToken, Task> beforeFirstByte, CancellationToken cancellation) =>
        throw Nothing();

    public Task<JobReading?> ReadAsync(PrinterJob job, CancellationToken cancellation) => throw Nothing();

    public Task<IReadOnlyList<PrinterJob>> FindAsync(string name, CancellationToken cancellation) => throw Nothing();

    public Task CancelAsync(PrinterJob job, CancellationToken cancellation) => throw Nothing();

    private static PrinterUnreachableException Nothing() => new("No printer is configured.");
}
