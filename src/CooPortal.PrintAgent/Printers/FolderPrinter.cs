using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Printers;

/// <summary>
/// Puts documents into a folder: the demo's printer. Completed means that the file is whole and on the disk; that is no paper,
/// so its kind keeps the outcome at <see cref="PrintOutcome.Unclear"/> and the user is asked.
/// </summary>
public sealed class FolderPrinter(string folder) : IPrinter
{
    public string Description => folder;

    public PrinterKind Kind => PrinterKind.Folder;

    public Task<PrinterTrouble?> ExamineAsync(PrintOptions options, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return Task.FromResult<PrinterTrouble?>(null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new PrinterUnreachableException($"The folder {folder} cannot be written to.", problem);
        }
    }

    public Task<PrinterJob> CreateAsync(string name, PrintOptions options, CancellationToken cancellation) =>
        Task.FromResult(new PrinterJob(name, new Uri(FileOf(name)).AbsoluteUri, null, Kind, Description));

    public async Task SendAsync(PrinterJob job, byte[] document, Func<CancellationToken, Task> beforeFirstByte, CancellationToken cancellation)
    {
        await beforeFirstByte(cancellation);
        var file = FileOf(job.Name);
        try
        {
            await using (var stream = new FileStream(file + ".part", FileMode.Create, FileAccess.Write))
            {
                await stream.WriteAsync(document, cancellation);
                stream.Flush(flushToDisk: true);
            }

            File.Move(file + ".part", file, overwrite: false);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new PrinterUnreachableException($"The file {file} was not written.", problem);
        }
    }

    public Task<JobReading?> ReadAsync(PrinterJob job, CancellationToken cancellation) =>
        Task.FromResult(File.Exists(FileOf(job.Name))
            ? new JobReading { Name = job.Name, Uuid = null, State = JobReading.Completed, Reasons = [] }
            : null);

    public Task<IReadOnlyList<PrinterJob>> FindAsync(string name, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PrinterJob>>([]);

    public Task CancelAsync(PrinterJob job, CancellationToken cancellation) => Task.CompletedTask;

    private string FileOf(string name) => Path.Combine(Path.GetFullPath(folder), name + ".pdf");
}
