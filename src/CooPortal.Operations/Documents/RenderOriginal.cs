using CooPortal.Domain.Certificates;
using CooPortal.Forms;
using CooPortal.Operations.Jobs;
using CooPortal.Pdf.Signing;

namespace CooPortal.Operations.Documents;

/// <summary>
/// When customs' layout has arrived: makes, seals and signs the original, once for good (security.md §2). Running twice finds it stored. On
/// failure (the seal was not authorised before the approval, is out of use, or its hash is wrong; no signing certificate) there is no original
/// and the item waits on the job page; the next authorisation has it tried again.
/// </summary>
public sealed class RenderOriginal(FindFormInput find, FindOriginalInput findOriginal, StoreDocument store, DocumentKeys keys, DocumentOptions options) : IWorkJob
{
    public const string JobName = "render-original";

    public string Name => JobName;

    public WorkLane Lane => WorkLane.Documents;

    public static string KeyOf(Guid certificateId, int round) => $"{JobName}:{certificateId:N}:{round}";

    public async Task ExecuteAsync(WorkItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (await find.InEveryEnterpriseAsync(item.SubjectId, cancellationToken) is not { IsIssued: true } bare
            || await store.IsStoredAsync(bare.Certificate, DocumentKind.Original, cancellationToken))
        {
            return;
        }

        var (input, authorisationId) = await findOriginal.NewAsync(bare, cancellationToken);
        var form = CertificateForm.RenderOriginal(input, keys.Signer, new FormRenderOptions { OverleafFolder = options.OverleafFolder.Length == 0 ? null : options.OverleafFolder });
        await store.ExecuteAsync(input, form, UnsignedPdf.Of(form.Pdf), authorisationId, cancellationToken);
    }
}
