using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.ErpClient;

/// <summary>
/// OutBox → portal → SentBox or FailBox, with an answer in InBox; receipts from the portal → InBox. Killed between any two steps it loses
/// nothing and doubles nothing: the portal knows a message by its content, and everything here is a rename.
/// </summary>
public sealed class ImportClient
{
    /// <summary>As Base64 in a batch it just fits into one request.</summary>
    internal const int LargestFile = (MessageXml.MaxBytes - 65536) / 4 * 3;

    private const int MostPerBatch = 50;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly PortalDoor _portal;
    private readonly IReadOnlyList<(Box Box, OutBoxWatch Watch)> _boxes;
    private readonly ReceiptBox _receipts;
    private readonly ClientOptions _options;
    private readonly TimeProvider _clock;
    private readonly ClientSteps _steps;
    private readonly Action<string> _log;

    public ImportClient(PortalDoor portal, ClientFolders folders, ClientOptions options, TimeProvider clock, ClientSteps steps, Action<string> log)
    {
        ArgumentNullException.ThrowIfNull(folders);

        (_portal, _options, _clock, _steps, _log) = (portal, options, clock, steps, log);
        // certificates before their attachments
        _boxes = [.. new[] { folders.Certificates, folders.Files }.Select(box => (box, new OutBoxWatch(box, options, clock)))];
        _receipts = new ReceiptBox(folders, clock, steps, log);
    }

    /// <summary>Works until it is told to stop; a portal that cannot be reached is asked again, less and less often.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var usual = TimeSpan.FromSeconds(_options.PollSeconds);
        var pause = usual;
        while (true)
        {
            try
            {
                await PassAsync(cancellationToken).ConfigureAwait(false);
                pause = usual;
            }
            catch (Exception failure) when (failure is CustomsCallException or ProtocolException or IOException or UnauthorizedAccessException)
            {
                _log($"{failure.Message} 稍后再试。");
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }

            await Task.Delay(pause, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Works through what is there, waiting for files that are just being written.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await PassAsync(cancellationToken).ConfigureAwait(false);
        if (_boxes.Any(box => box.Watch.HasWaiting))
        {
            await Task.Delay(TimeSpan.FromSeconds(_options.SettleSeconds), _clock, cancellationToken).ConfigureAwait(false);
            await PassAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries the files without importing or moving any.</summary>
    /// <returns>All of them would be taken.</returns>
    public async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        var passed = true;
        foreach (var file in _boxes.SelectMany(box => Directory.EnumerateFiles(box.Box.Out, "*.xml").Order(StringComparer.Ordinal)))
        {
            var result = Problem(new FileInfo(file)) is { } problem
                ? ErpAnswerText.Refuse(Path.GetFileName(file), problem)
                : (await _portal.SendAsync([Item(file)], dryRun: true, cancellationToken).ConfigureAwait(false))[0];
            _log($"{Path.GetFileName(file)}：{ErpAnswerText.Explain(result).TrimEnd()}");
            passed &= ErpAnswerText.IsTaken(result);
        }

        return passed;
    }

    private static string? Problem(FileInfo file) => file.Length > LargestFile ? $"文件有 {file.Length / 1024.0 / 1024:0.0} MB，超过 {LargestFile / 1024 / 1024} MB，报文不能这样大。" : null;

    private static ErpItem Item(string file) => new() { Name = NameOf(file), Body = File.ReadAllBytes(file) is { Length: > 0 } content ? content : [(byte)' '] };

    private static string NameOf(string file) => Path.GetFileName(file) is { Length: <= 200 } name ? name : Path.GetFileName(file)[^200..];

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        foreach (var (box, watch) in _boxes)
        {
            var left = Claim.LeftIn(box);
            foreach (var answered in left.Where(claim => claim.IsAnswered || claim.IsEmpty))
            {
                answered.Finish(_steps);
            }

            await DeliverAsync([.. left.Where(claim => claim.DataFile is not null)], cancellationToken).ConfigureAwait(false);
            foreach (var batch in watch.Ready().Chunk(MostPerBatch))
            {
                await DeliverAsync([.. batch.Select(file => Claim.Take(box, file, _clock, _steps))], cancellationToken).ConfigureAwait(false);
            }
        }

        await _receipts.FetchAsync(_portal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends in groups that fit into one request.</summary>
    private async Task DeliverAsync(IReadOnlyList<Claim> claims, CancellationToken cancellationToken)
    {
        var group = new List<Claim>();
        long bytes = 0;
        foreach (var claim in claims)
        {
            var file = new FileInfo(claim.DataFile!);
            if (Problem(file) is { } problem)
            {
                Close(claim, ErpAnswerText.Refuse(NameOf(file.FullName), problem));
                continue;
            }

            if (group.Count > 0 && bytes + file.Length > LargestFile)
            {
                await SendAsync(group, cancellationToken).ConfigureAwait(false);
                group.Clear();
                bytes = 0;
            }

            group.Add(claim);
            bytes += file.Length + 512;
        }

        if (group.Count > 0)
        {
            await SendAsync(group, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(List<Claim> claims, CancellationToken cancellationToken)
    {
        IReadOnlyList<ErpResult> results;
        try
        {
            results = await _portal.SendAsync([.. claims.Select(claim => Item(claim.DataFile!))], dryRun: false, cancellationToken).ConfigureAwait(false);
        }
        catch (CustomsCallException refused) when (refused.Status is 413 or 422 && claims.Count > 1)
        {
            // one of them spoils the request: each by itself shows which
            foreach (var claim in claims)
            {
                await SendAsync([claim], cancellationToken).ConfigureAwait(false);
            }

            return;
        }
        catch (CustomsCallException refused) when (refused.Status is 413 or 422)
        {
            results = [ErpAnswerText.Refuse(NameOf(claims[0].DataFile!), $"门户不能受理这份报文（HTTP {refused.Status}）。")];
        }

        _steps.Reach(ClientStep.Delivered);
        for (var index = 0; index < claims.Count; index++)
        {
            if (results[index].Result == ErpOutcome.TryAgain)
            {
                _log($"{Path.GetFileName(claims[index].DataFile)}：{results[index].Note}");
                continue;
            }

            Close(claims[index], results[index]);
        }
    }

    private void Close(Claim claim, ErpResult result)
    {
        _log($"{Path.GetFileName(claim.DataFile)}：{result.Note}");
        claim.Answer(result, _steps);
        claim.Finish(_steps);
    }
}
