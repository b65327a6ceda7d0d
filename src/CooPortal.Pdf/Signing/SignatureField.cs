using CooPortal.Pdf.Writing;

namespace CooPortal.Pdf.Signing;

/// <summary>The signature's objects in the file: the field with its place on a page, and the dictionary with the blank for the signature.</summary>
internal sealed class SignatureField(PdfWriter writer, SignatureDetails details)
{
    public int Widget { get; } = writer.Reserve();

    public int Signature { get; } = writer.Reserve();

    public int Page { get; } = details.Appearance?.Page ?? 0;

    public void WriteWidget(int page, double pageHeight)
    {
        var place = details.Appearance;
        var form = place is null ? 0 : writer.NumberOf(place.Form);
        writer.Begin(Widget).Ascii("<</Type/Annot/Subtype/Widget/FT/Sig/F 132/T").TextString(details.FieldName)
            .Ascii("/V ").Reference(Signature).Ascii("/P ").Reference(page).Ascii("/Rect[");
        if (place is null)
        {
            writer.Out.Ascii("0 0 0 0]>>");
        }
        else
        {
            writer.Out.Number(Millimetres.ToPoints(place.X)).Ascii(" ").Number(Millimetres.ToPoints(pageHeight - place.Y - place.Form.Height)).Ascii(" ")
                .Number(Millimetres.ToPoints(place.X + place.Form.Width)).Ascii(" ").Number(Millimetres.ToPoints(pageHeight - place.Y))
                .Ascii("]/AP<</N ").Reference(form).Ascii(">>>>");
        }

        writer.End();
    }

    /// <summary>Writes the dictionary and returns where its blank begins. Nothing that a user typed may be written after it.</summary>
    public int WriteDictionary()
    {
        var dictionary = writer.Begin(Signature).Ascii("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M").Date(details.SignedAt);
        if (details.Reason.Length > 0)
        {
            dictionary.Ascii("/Reason").TextString(details.Reason);
        }

        if (details.Location.Length > 0)
        {
            dictionary.Ascii("/Location").TextString(details.Location);
        }

        dictionary.Ascii("/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]")
            .Ascii(SignatureGap.EmptyByteRange).Ascii("/Contents");
        var blank = dictionary.Length;
        dictionary.Byte((byte)'<').Take(2 * PdfSigner.SignatureLength).Fill((byte)'0');
        dictionary.Ascii(">>>");
        writer.End();
        return blank;
    }
}
