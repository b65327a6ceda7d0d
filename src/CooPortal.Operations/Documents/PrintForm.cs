using CooPortal.Domain.Certificates;
using CooPortal.Forms;

namespace CooPortal.Operations.Documents;

/// <summary>打印: renders a document of a certificate on the fly, drafts included. Originals are never made here: they are stored and served as they are.</summary>
public sealed class PrintForm(FindFormInput find, DocumentOptions options)
{
    /// <returns>Null when the session sees no such certificate.</returns>
    /// <exception cref="BoxOverflowException">A text is larger than its box.</exception>
    /// <exception cref="UnprintableCharacterException">A text holds a character that no font has.</exception>
    public async Task<RenderedForm?> ExecuteAsync(PrintFormInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var form = await find.ExecuteAsync(input.CertificateId, cancellationToken);
        return form is null ? null : CertificateForm.Render(
            form with
            {
                Document = input.Document,
                // Onto a pre-printed form goes text alone, sealed by hand; unmarked once customs has approved.
                Kind = input.IsOverprint && form.IsIssued ? DocumentKind.Original : DocumentKind.Preview,
            },
            new FormRenderOptions
            {
                HasFrame = !input.IsOverprint,
                OffsetRight = input.OffsetRight,
                OffsetDown = input.OffsetDown,
                Hyphenate = input.Hyphenate,
                OverleafFolder = options.OverleafFolder.Length == 0 ? null : options.OverleafFolder,
            });
    }
}
