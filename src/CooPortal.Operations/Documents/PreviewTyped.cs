using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;

namespace CooPortal.Operations.Documents;

/// <summary>Renders the certificate as it would print if what is typed were saved; what cannot be written stays as it was. Stores nothing.</summary>
public sealed class PreviewTyped(CooPortalDbContext db, FindCertificate find, DocumentOptions options, TimeProvider clock)
{
    /// <param name="goods">The line in the side panel; null when none is open.</param>
    /// <returns>Null when there is no such type, or the certificate is another company's.</returns>
    /// <exception cref="BoxOverflowException">A text is larger than its box.</exception>
    /// <exception cref="UnprintableCharacterException">A text holds a character that no font has.</exception>
    public async Task<RenderedForm?> ExecuteAsync(SaveDraftInput input, GoodsInput? goods, Actor actor, CancellationToken cancellationToken)
    {
        var stored = await find.ExecuteAsync(input.Id, cancellationToken);
        var type = CertificateCatalogue.Find(stored?.TypeCode ?? input.TypeCode);
        if (type is null)
        {
            return null;
        }

        var filer = await FilerProfile.LoadAsync(db, actor.EnterpriseId!.Value, cancellationToken);
        var certificate = stored ?? StartCertificate.New(input.Id, type, filer.Required(), actor, clock.GetUtcNow().UtcDateTime);
        _ = SaveDraft.Write(certificate, type, filer, input);
        if (goods is not null)
        {
            var line = certificate.Goods.Find(item => item.Id == goods.LineId);
            if (line is null)
            {
                line = new GoodsItem { Id = goods.LineId, LineNumber = certificate.Goods.Count + 1 };
                certificate.Goods.Add(line);
            }

            _ = SaveGoods.Write(line, type, goods.Values);
        }

        return CertificateForm.Render(
            FindFormInput.For(certificate) with { Kind = DocumentKind.Preview },
            new FormRenderOptions { OverleafFolder = options.OverleafFolder.Length == 0 ? null : options.OverleafFolder });
    }
}
