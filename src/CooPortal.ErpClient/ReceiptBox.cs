using System.Globalization;
using System.Text;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.ErpClient;

/// <summary>
/// Receipts → InBox, each once. They are written down here first, then acknowledged, then moved: what was not acknowledged comes again and is
/// known by its id, what was acknowledged is here.
/// </summary>
internal sealed class ReceiptBox(ClientFolders folders, TimeProvider clock, ClientSteps steps, Action<string> log)
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(folders.Certificates.Temp, "receipts")).FullName;

    public async Task FetchAsync(PortalDoor portal, CancellationToken cancellationToken)
    {
        if (Held().Count > 0)
        {
            await PassOnAsync(portal, cancellationToken).ConfigureAwait(false);
        }

        MailboxBatchMessage batch;
        do
        {
            batch = await portal.PullAsync(cancellationToken).ConfigureAwait(false);
            var held = Held().Select(IdOf).ToHashSet(StringComparer.Ordinal);
            foreach (var item in (batch.MailboxItem ?? []).Where(item => !held.Contains(item.MessageId)))
            {
                SafeFile.Write(Path.Combine(_folder, NameOf(item)), item.Body);
                steps.Reach(ClientStep.ReceiptWritten);
            }

            await PassOnAsync(portal, cancellationToken).ConfigureAwait(false);
        }
        while (batch.More);
    }

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file).Split('_')[^1];

    private static Box? BoxOf(CooPortal.CustomsProtocol.CustomsMessage? message, ClientFolders folders) => message switch
    {
        ReceiptMessage => folders.Certificates,
        FileRetMessage { IsAboutAttachment: true } => folders.Files,
        FileRetMessage => folders.Certificates,
        _ => null,
    };

    private List<string> Held() => [.. Directory.EnumerateFiles(_folder).Where(SafeFile.IsFinished).Order(StringComparer.Ordinal)];

    private string NameOf(MailboxItem item)
    {
        var number = new string([.. item.Subject.Where(char.IsAsciiLetterOrDigit)]);
        var id = new string([.. item.MessageId.Where(char.IsAsciiLetterOrDigit)]);
        return $"Receipt_{number}_{(clock.GetUtcNow().UtcDateTime + ChinaStandardTime).ToString(Claim.StampFormat, CultureInfo.InvariantCulture)}_{id}.xml";
    }

    private async Task PassOnAsync(PortalDoor portal, CancellationToken cancellationToken)
    {
        var held = Held();
        await portal.AcknowledgeAsync([.. held.Select(IdOf)], cancellationToken).ConfigureAwait(false);
        steps.Reach(ClientStep.ReceiptAcknowledged);
        foreach (var file in held)
        {
            var examined = MessageXml.Examine(File.ReadAllBytes(file));
            if (BoxOf(examined.Message, folders) is { } box)
            {
                File.Move(file, Path.Combine(box.In, Path.GetFileName(file)));
                log($"回执 {Path.GetFileName(file)}");
            }
            else
            {
                PutAside(file, examined.Root);
            }

            steps.Reach(ClientStep.ReceiptMoved);
        }
    }

    /// <summary>A receipt that is none: kept with the reason, and the line goes on.</summary>
    private void PutAside(string file, string? root)
    {
        var reason = root is null ? "回执不是合格的 XML。" : $"不认识的回执 {root}，或其内容不符合接口规范。";
        SafeFile.Write(Path.Combine(folders.Certificates.Fail, $"{Path.GetFileName(file)}.txt"), Encoding.UTF8.GetBytes(reason));
        File.Move(file, Path.Combine(folders.Certificates.Fail, Path.GetFileName(file)));
        log($"{Path.GetFileName(file)}：{reason}");
    }
}
