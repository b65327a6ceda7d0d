using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms.Authenticity;
using CooPortal.Forms.Composition;
using CooPortal.Forms.Drawing;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf;
using CooPortal.Pdf.Signing;

namespace CooPortal.Forms;

/// <summary>Renders the printed documents of a certificate. The same input and options give the same bytes in any culture and time zone.</summary>
public static class CertificateForm
{
    /// <exception cref="BoxOverflowException">A text is larger than its box; <see cref="Check"/> names them all.</exception>
    /// <exception cref="UnprintableCharacterException">A text holds a character that no font has.</exception>
    /// <exception cref="InvalidOperationException">An original without customs' layout, seals or QR code was asked for.</exception>
    public static RenderedForm Render(CertificateFormInput input, FormRenderOptions? options = null) => Render(input, options ?? FormRenderOptions.FullForm, document => document.ToBytes());

    /// <summary>
    /// The original, signed once for good; the time of its signature is that of the record, so that <see cref="UnsignedPdf.Of(ReadOnlySpan{byte})"/>
    /// of it can be compared with another rendering.
    /// </summary>
    /// <exception cref="InvalidOperationException">The input is not that of an original, or something of it is missing.</exception>
    public static RenderedForm RenderOriginal(CertificateFormInput input, PdfSigner signer, FormRenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(signer);
        if (input.Kind != DocumentKind.Original)
        {
            throw new InvalidOperationException("Only originals are signed.");
        }
        return Render(input, options ?? FormRenderOptions.FullForm, document => signer.Sign(document, Signature(input)));
    }

    private static RenderedForm Render(CertificateFormInput input, FormRenderOptions options, Func<PdfDocument, byte[]> finish)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequireComplete(input, options);
        var layout = FormLayouts.Of(input.Document, input.Type.Code);
        var sheets = new Composer(input, layout, options).Compose();
        var document = new FormPainter(input, layout, options).Paint(sheets);
        return new RenderedForm(finish(document), document.PageCount, sheets.Count, [.. sheets.SelectMany(sheet => sheet.Boxes)]);
    }

    /// <summary>The boxes of the certificate form whose text does not fit, for data entry; empty when it can be printed.</summary>
    /// <exception cref="UnprintableCharacterException">A text holds a character that no font has.</exception>
    public static IReadOnlyList<BoxOverflow> Check(CertificateFormInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var layout = FormLayouts.Get(input.Type.Code);
        return [.. layout.First.Boxes
            .Where(box => box.Content is not null || box.Parts.Count > 0)
            .Select(box => OverflowOf(box, input, layout))
            .OfType<BoxOverflow>()];
    }

    /// <summary>Whether a text fits a box of a type's form in the smallest type it allows, or may go on over a sheet; true for boxes the form does not have.</summary>
    public static bool Fits(string typeCode, string boxNumber, string text)
    {
        var box = FormLayouts.Get(typeCode).First.Boxes.FirstOrDefault(box => box.Number == boxNumber && box.Content is not null);
        try
        {
            return box is null || TextFitter.Fit(text, box, BoxGeometry.ContentArea(box)) is not null;
        }
        catch (BoxOverflowException)
        {
            return false;
        }
    }

    /// <summary>
    /// What the certificate says in each box, by box number and without regard to sheets and line breaks: what the QR code's hashes are made of.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Texts(CertificateFormInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return BoxTexts.Of(input, FormLayouts.Get(input.Type.Code));
    }

    /// <summary>Numbers of the boxes that <see cref="Texts"/> of a type can have, in the order of the form.</summary>
    public static IReadOnlyList<string> CheckedBoxes(string typeCode) => [.. BoxTexts.Numbers(FormLayouts.Get(typeCode)).OrderBy(PaperQrContent.BoxOf)];

    private static SignatureDetails Signature(CertificateFormInput input) => new()
    {
        SignedAt = FormPainter.TimeOf(input),
        Reason = "Certificate of origin issued",
        Location = input.CustomsLayout?.Place ?? "",
    };

    private static BoxOverflow? OverflowOf(Box box, CertificateFormInput input, FormLayout layout)
    {
        try
        {
            _ = new Composer(input, new FormLayout { Name = layout.Name, Title = layout.Title, First = new SheetLayout { Boxes = [box], Counter = layout.First.Counter } }, FormRenderOptions.FullForm).Compose();
            return null;
        }
        catch (BoxOverflowException refused)
        {
            return refused.Overflow;
        }
    }

    private static void RequireComplete(CertificateFormInput input, FormRenderOptions options)
    {
        if (!options.HasFrame || input.Kind != DocumentKind.Original || input.Document != PrintedDocument.CertificateForm)
        {
            return;
        }
        if (!input.IsIssued || input.CustomsLayout is null || input.CompanySeal is null || input.DeclarantSignature is null || input.QrPayload is null)
        {
            throw new InvalidOperationException("An original needs an approved certificate, customs' layout, the exporter's seal and signature, and the QR code.");
        }
    }
}
