using System.Net.Http.Headers;
using System.Net.Sockets;
using CooPortal.PrintAgent.Printers.Ipp;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Printers;

/// <summary>A printer or print queue that speaks IPP.</summary>
public sealed class IppPrinter : IPrinter, IDisposable
{
    internal const string MediaType = "application/ipp";
    private const string Pdf = "application/pdf";
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SendTime = TimeSpan.FromMinutes(3);
    private static readonly string[] JobAttributes =
        ["job-uri", "job-id", "job-uuid", "job-name", "job-state", "job-state-reasons", "job-impressions-completed", "job-media-sheets-completed", "time-at-processing"];

    private readonly HttpClient http;
    private readonly Uri address;
    private readonly string uri;
    private int lastId;

    public IppPrinter(Uri printer)
    {
        uri = printer.OriginalString;
        var scheme = printer.Scheme == "ipps" ? "https" : "http";
        address = new UriBuilder(printer) { Scheme = scheme, Port = printer.Port > 0 ? printer.Port : 631 }.Uri;
        // Pooled connections that a printer has closed meanwhile would turn every tenth call into an error.
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public string Description { get; private set; } = "IPP";

    public PrinterKind Kind { get; private set; } = PrinterKind.Ipp;

    public async Task<PrinterTrouble?> ExamineAsync(PrintOptions options, CancellationToken cancellation)
    {
        var reply = await CallAsync(
            Ask(IppOperation.GetPrinterAttributes).Add(IppTag.Keyword, "requested-attributes", "all", "media-supported"), cancellation);
        if (!reply.Succeeded)
        {
            throw new PrinterUnreachableException($"Get-Printer-Attributes was answered {reply.Status:x4}.");
        }

        var printer = reply.First(IppTag.PrinterGroup);
        Description = printer.Text("printer-make-and-model") ?? uri;
        Kind = KindOf(printer);
        return Missing(printer, options) ?? await ValidateAsync(options, cancellation);
    }

    public async Task<PrinterJob> CreateAsync(string name, PrintOptions options, CancellationToken cancellation)
    {
        var request = Ask(IppOperation.CreateJob)
            .Add(IppTag.Name, "job-name", name)
            .Add("ipp-attribute-fidelity", true);
        var reply = await CallAsync(WithOptions(request, options), cancellation);
        if (reply.Status == IppStatus.Busy)
        {
            throw new PrinterBusyException();
        }

        if (!reply.Succeeded)
        {
            throw new PrinterRefusedException($"Create-Job was answered {reply.Status:x4}.");
        }

        var group = reply.First(IppTag.JobGroup);
        var job = new PrinterJob(name, JobUri(group), group.Text("job-uuid"), Kind, Description);
        if (IppStatus.ReplacedOptions(reply.Status))
        {
            await CancelAsync(job, cancellation);
            throw new PrinterRefusedException($"Create-Job replaced options ({reply.Status:x4}); the empty job was cancelled.");
        }

        return job.Uuid is null && await ReadAsync(job, cancellation) is { } reading ? job with { Uuid = reading.Uuid } : job;
    }

    public async Task SendAsync(PrinterJob job, byte[] document, Func<CancellationToken, Task> beforeFirstByte, CancellationToken cancellation)
    {
        var head = Ask(IppOperation.SendDocument, job)
            .Add(IppTag.Name, "document-name", job.Name)
            .Add(IppTag.MimeType, "document-format", Pdf)
            .Add("last-document", true)
            .ToArray();
        var reply = await PostAsync(new DocumentContent(head, document, beforeFirstByte), SendTime, cancellation);
        if (!reply.Succeeded)
        {
            throw new PrinterUnreachableException($"Send-Document was answered {reply.Status:x4}.");
        }
    }

    public async Task<JobReading?> ReadAsync(PrinterJob job, CancellationToken cancellation)
    {
        var reply = await CallAsync(
            Ask(IppOperation.GetJobAttributes, job).Add(IppTag.Keyword, "requested-attributes", JobAttributes), cancellation);
        if (reply.Status is IppStatus.NotFound or IppStatus.Gone)
        {
            return null;
        }

        var group = reply.First(IppTag.JobGroup);
        if (!reply.Succeeded || group.Number("job-state") is not { } state)
        {
            throw new PrinterUnreachableException($"Get-Job-Attributes was answered {reply.Status:x4}.");
        }

        return new JobReading
        {
            Name = group.Text("job-name"),
            Uuid = group.Text("job-uuid"),
            State = state,
            Reasons = [.. group.Texts("job-state-reasons").Concat(await PrinterReasonsAsync(cancellation)).Where(reason => reason != "none").Distinct()],
            Impressions = group.Number("job-impressions-completed"),
            Sheets = group.Number("job-media-sheets-completed"),
            EverProcessed = group.Number("time-at-processing") is not null,
        };
    }

    public async Task<IReadOnlyList<PrinterJob>> FindAsync(string name, CancellationToken cancellation)
    {
        var reply = await CallAsync(
            Ask(IppOperation.GetJobs).Add(IppTag.Keyword, "which-jobs", "not-completed").Add(IppTag.Keyword, "requested-attributes", JobAttributes),
            cancellation);
        if (!reply.Succeeded)
        {
            throw new PrinterUnreachableException($"Get-Jobs was answered {reply.Status:x4}.");
        }

        return
        [
            .. reply.Groups
                .Where(group => group.Tag == IppTag.JobGroup && group.Text("job-name") == name)
                .Select(group => new PrinterJob(name, JobUri(group), group.Text("job-uuid"), Kind, Description)),
        ];
    }

    public async Task CancelAsync(PrinterJob job, CancellationToken cancellation)
    {
        var reply = await CallAsync(Ask(IppOperation.CancelJob, job), cancellation);
        if (!reply.Succeeded && reply.Status is not (IppStatus.NotPossible or IppStatus.NotFound or IppStatus.Gone))
        {
            throw new PrinterUnreachableException($"Cancel-Job was answered {reply.Status:x4}.");
        }
    }

    public void Dispose() => http.Dispose();

    private static PrinterTrouble? Missing(IppGroup printer, PrintOptions options)
    {
        if (!printer.Texts("media-supported").Contains(Media(options.Media)))
        {
            return PrinterTrouble.NoA4;
        }

        if (options.Sides != PrintSides.OneSided && !printer.Texts("sides-supported").Contains(Sides(options.Sides)))
        {
            return PrinterTrouble.NoTwoSided;
        }

        if (options.Colour == PrintColour.Colour && !HasColour(printer))
        {
            return PrinterTrouble.NoColour;
        }

        return printer.Texts("document-format-supported").Contains(Pdf) ? null : PrinterTrouble.NoPdf;
    }

    private static bool HasColour(IppGroup printer)
    {
        var modes = printer.Texts("print-color-mode-supported");
        return modes.Count > 0 ? modes.Contains(Colour(PrintColour.Colour)) : printer.Flag("color-supported") == true;
    }

    private static PrinterKind KindOf(IppGroup printer)
    {
        // A CUPS queue for a device of another kind says "completed" once the data are handed over.
        var device = printer.Text("device-uri");
        if (device is null)
        {
            return printer.Has("cups-version") ? PrinterKind.Queue : PrinterKind.Ipp;
        }

        return device.StartsWith("ipp:", StringComparison.Ordinal) || device.StartsWith("ipps:", StringComparison.Ordinal)
            || (device.StartsWith("dnssd:", StringComparison.Ordinal) && device.Contains("_ipp", StringComparison.Ordinal))
            ? PrinterKind.Ipp
            : PrinterKind.Queue;
    }

    private static IppRequest WithOptions(IppRequest request, PrintOptions options) => request
        .Group(IppTag.JobGroup)
        .Add(IppTag.Keyword, "media", Media(options.Media))
        .Add(IppTag.Keyword, "sides", Sides(options.Sides))
        .Add(IppTag.Keyword, "print-color-mode", Colour(options.Colour));

    private static string Media(PrintMedia media) => media switch { PrintMedia.A4 => "iso_a4_210x297mm" };

    private static string Sides(PrintSides sides) => sides switch
    {
        PrintSides.TwoSidedLongEdge => "two-sided-long-edge",
        PrintSides.OneSided => "one-sided",
    };

    private static string Colour(PrintColour colour) => colour switch
    {
        PrintColour.Colour => "color",
        PrintColour.Monochrome => "monochrome",
    };

    private async Task<PrinterTrouble?> ValidateAsync(PrintOptions options, CancellationToken cancellation)
    {
        var request = Ask(IppOperation.ValidateJob)
            .Add("ipp-attribute-fidelity", true)
            .Add(IppTag.MimeType, "document-format", Pdf);
        var reply = await CallAsync(WithOptions(request, options), cancellation);
        if (reply.Status == IppStatus.Busy)
        {
            return PrinterTrouble.Busy;
        }

        return reply.Succeeded && !IppStatus.ReplacedOptions(reply.Status) ? null : PrinterTrouble.OptionsRefused;
    }

    private async Task<IReadOnlyList<string>> PrinterReasonsAsync(CancellationToken cancellation)
    {
        var reply = await CallAsync(
            Ask(IppOperation.GetPrinterAttributes).Add(IppTag.Keyword, "requested-attributes", "printer-state-reasons"), cancellation);
        return reply.First(IppTag.PrinterGroup).Texts("printer-state-reasons");
    }

    private string JobUri(IppGroup job)
    {
        var given = job.Text("job-uri");
        if (given is null && job.Number("job-id") is not { })
        {
            throw new PrinterUnreachableException("The printer named no job.");
        }

        return given ?? $"{uri.TrimEnd('/')}/{job.Number("job-id")}";
    }

    private IppRequest Ask(IppOperation operation) => new(operation, Interlocked.Increment(ref lastId), uri);

    private IppRequest Ask(IppOperation operation, PrinterJob job) =>
        new(operation, Interlocked.Increment(ref lastId), job.Uri, targetIsJob: true);

    private Task<IppReply> CallAsync(IppRequest request, CancellationToken cancellation)
    {
        var content = new ByteArrayContent(request.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return PostAsync(content, CallTime, cancellation);
    }

    private async Task<IppReply> PostAsync(HttpContent content, TimeSpan atMost, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(atMost);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
            using var response = await http.SendAsync(request, limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                throw new PrinterUnreachableException($"The printer answered HTTP {(int)response.StatusCode}.");
            }

            return IppReply.Read(await response.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (Exception problem) when (problem is HttpRequestException or SocketException or IOException or InvalidDataException
            || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new PrinterUnreachableException("The printer gave no usable answer.", problem);
        }
    }
}
