using CooPortal.Domain.Certificates;
using CooPortal.Forms;
using CooPortal.Operations.Jobs;

namespace CooPortal.Operations.Documents;

/// <summary>
/// On approval: renders preview and copy. Runs when an approval receipt was handled; running twice finds both stored. On failure the
/// certificate stays without preview and the item waits on the job page with the reason.
/// </summary>
public sealed class RenderPreview(FindFormInput find, StoreDocument store, DocumentOptions options) : IWorkJob
{
    public const string JobName = "render-preview";

    public string Name => JobName;

    public WorkLane Lane => WorkLane.Documents;

    public static string KeyOf(Guid certificateId, int round) => $"{JobName}:{certificateId:N}:{round}";

    public async Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await find.InEveryEnterpriseAsync(item.SubjectId, cancellationToken) is not { IsIssued: true } input)
        {
            return;
        }

        foreach (var kind in new[] { DocumentKind.Preview, DocumentKind.Copy })
        {
            if (!await store.IsStoredAsync(input.Certificate, kind, cancellationToken))
            {
                var marked = input with { Kind = kind };
                var form = CertificateForm.Render(marked, new FormRenderOptions { OverleafFolder = options.OverleafFolder.Length == 0 ? null : options.OverleafFolder });
                await store.ExecuteAsync(marked, form, form.Pdf, null, cancellationToken);
            }
        }
    }
}
