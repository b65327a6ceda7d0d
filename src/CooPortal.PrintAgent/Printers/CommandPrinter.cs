using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Printers;

/// <summary>
/// Gives documents to a command of the local configuration, for printers that only a driver reaches: "lp -d NAME", or on Windows a PDF program
/// with a switch for printing. A4, both sides and colour are the command's business. Its end says that the data were taken, not that
/// they are on paper, so the user is always asked.
/// </summary>
public sealed class CommandPrinter : IPrinter
{
    private const string FilePlaceholder = "{file}";

    // job-state aborted: the command failed, some of it may be on paper.
    private const int Aborted = 8;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(3);

    private readonly IReadOnlyList<string> command;
    private readonly string spool;
    private readonly ConcurrentDictionary<string, JobReading> done = new(StringComparer.Ordinal);

    /// <param name="command">Program and arguments; {file} stands for the document, which otherwise comes on standard input.</param>
    /// <param name="spool">Folder for the document while the command runs; emptied at start.</param>
    public CommandPrinter(IReadOnlyList<string> command, string spool)
    {
        ArgumentNullException.ThrowIfNull(command);
        this.command = command;
        this.spool = spool;
        if (Directory.Exists(spool))
        {
            // What a crash left: documents do not stay on this computer.
            Directory.Delete(spool, recursive: true);
        }
    }

    public string Description => $"命令打印机 {Path.GetFileName(command[0])}";

    public PrinterKind Kind => PrinterKind.Command;

    public Task<PrinterTrouble?> ExamineAsync(PrintOptions options, CancellationToken cancellation) =>
        Task.FromResult<PrinterTrouble?>(IsThere(command[0]) ? null : PrinterTrouble.NotConfigured);

    public Task<PrinterJob> CreateAsync(string name, PrintOptions options, CancellationToken cancellation) =>
        Task.FromResult(new PrinterJob(name, $"command:{name}", null, Kind, Description));

    public async Task SendAsync(PrinterJob job, byte[] document, Func<CancellationToken, Task> beforeFirstByte, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(beforeFirstByte);
        await beforeFirstByte(cancellation);
        var file = command.Any(part => part.Contains(FilePlaceholder, StringComparison.Ordinal)) ? await WriteAsync(job.Name, document, cancellation) : null;
        try
        {
            var code = await RunAsync(file, document, cancellation);
            done[job.Name] = new JobReading
            {
                Name = job.Name,
                Uuid = null,
                State = code == 0 ? JobReading.Completed : Aborted,
                Reasons = code == 0 ? [] : [$"command-exit-{code}"],
            };
        }
        finally
        {
            if (file is not null)
            {
                File.Delete(file);
            }
        }
    }

    public Task<JobReading?> ReadAsync(PrinterJob job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Task.FromResult(done.GetValueOrDefault(job.Name));
    }

    public Task<IReadOnlyList<PrinterJob>> FindAsync(string name, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PrinterJob>>([]);

    public Task CancelAsync(PrinterJob job, CancellationToken cancellation) => Task.CompletedTask;

    private async Task<string> WriteAsync(string name, byte[] document, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(spool);
        }
        else
        {
            Directory.CreateDirectory(spool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var file = Path.Combine(spool, name + ".pdf");
        await File.WriteAllBytesAsync(file, document, cancellation);
        return file;
    }

    private async Task<int> RunAsync(string? file, byte[] document, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1).Select(part => part.Replace(FilePlaceholder, file, StringComparison.Ordinal)))
        {
            RedirectStandardInput = true,
            CreateNoWindow = true,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestRun);
        try
        {
            using var process = Process.Start(start)!;
            try
            {
                if (file is null)
                {
                    await process.StandardInput.BaseStream.WriteAsync(document, limit.Token);
                }

                process.StandardInput.Close();
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode;
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw;
            }
        }
        catch (Exception problem) when (problem is Win32Exception or IOException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new PrinterUnreachableException("The print command did not finish.", problem);
        }
    }

    private static bool IsThere(string program) =>
        Path.IsPathRooted(program)
            ? File.Exists(program)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
                .SelectMany(folder => OperatingSystem.IsWindows() ? new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") } : [Path.Combine(folder, program)])
                .Any(File.Exists);
}
