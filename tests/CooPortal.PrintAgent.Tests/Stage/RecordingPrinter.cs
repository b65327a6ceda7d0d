using CooPortal.PrintAgent.Printers;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>A printer in memory, for what the real one cannot be brought to do.</summary>
public sealed class RecordingPrinter : IPrinter
{
    public Action WhileCreating { get; init; } = () => { };

    public List<byte[]> Sent { get; } = [];

    public List<string> Cancelled { get; } = [];

    public string Description => "recording";

    public PrinterKind Kind => PrinterKind.Ipp;

    public Task<PrinterTrouble?> ExamineAsync(PrintOptions options, CancellationToken cancellation) => Task.FromResult<PrinterTrouble?>(null);

    public Task<PrinterJob> CreateAsync(string name, PrintOptions options, CancellationToken cancellation)
    {
        WhileCreating();
        return Task.FromResult(new PrinterJob(name, "ipp://memory/1", "urn:uuid:1", Kind, Description));
    }

    public async Task SendAsync(PrinterJob job, byte[] document, Func<CancellationToken, Task> beforeFirstByte, CancellationToken cancellation)
    {
        await beforeFirstByte(cancellation);
        Sent.Add(document);
    }

    public Task<JobReading?> ReadAsync(PrinterJob job, CancellationToken cancellation) => Task.FromResult<JobReading?>(
        new JobReading { Name = job.Name, Uuid = job.Uuid, State = JobReading.Completed, Reasons = [], Impressions = 2 });

    public Task<IReadOnlyList<PrinterJob>> FindAsync(string name, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PrinterJob>>([]);

    public Task CancelAsync(PrinterJob job, CancellationToken cancellation)
    {
        Cancelled.Add(job.Name);
        return Task.CompletedTask;
    }
}
