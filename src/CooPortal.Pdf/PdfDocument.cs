using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using CooPortal.Pdf.Signing;
using CooPortal.Pdf.Writing;

namespace CooPortal.Pdf;

/// <summary>
/// A PDF 1.7 file in the making. The same calls give the same bytes in any process, time zone and culture. Not safe for several threads;
/// fonts, images and forms are.
/// </summary>
public sealed class PdfDocument(PdfMetadata metadata)
{
    private readonly ResourceSet _resources = new();
    private readonly List<PdfCanvas> _pages = [];

    /// <summary>Kept beside a stored original: a reprint is compared with it only when made by the same writer and compressor.</summary>
    public static string WriterVersion { get; } = $"CooPortal.Pdf 1 deflate {Deflate.Version}";

    public PdfMetadata Metadata { get; } = metadata;

    public int PageCount => _pages.Count;

    /// <summary>Adds a page, A4 unless said otherwise, and returns its surface.</summary>
    public PdfCanvas AddPage(PageSize? size = null)
    {
        var (width, height) = size ?? PageSize.A4;
        var canvas = new PdfCanvas(_resources, width, height);
        _pages.Add(canvas);
        return canvas;
    }

    /// <summary>The finished file, without a signature.</summary>
    public byte[] ToBytes() => Write(null);

    internal byte[] Write(SignatureDetails? signature)
    {
        if (_pages.Count == 0)
        {
            throw new InvalidOperationException("A document needs a page.");
        }

        if (signature?.Appearance is { } place && (place.Page < 0 || place.Page >= _pages.Count))
        {
            throw new ArgumentOutOfRangeException(nameof(signature), place.Page, "The signature's page does not exist.");
        }

        _pages.ForEach(RequireBalanced);
        var writer = new PdfWriter();
        var field = signature is null ? null : new SignatureField(writer, signature);
        var tree = WritePages(writer, field);
        var catalog = WriteCatalog(writer, tree, WriteXmp(writer), field);
        var info = WriteInfo(writer);
        var blank = field?.WriteDictionary() ?? 0;
        var file = writer.Finish(catalog, info);
        if (field is not null)
        {
            new SignatureGap(blank, blank + (2 * PdfSigner.SignatureLength) + 2).WriteByteRange(file);
        }

        return file;
    }

    private int WritePages(PdfWriter writer, SignatureField? field)
    {
        var resources = _resources.WriteTo(writer);
        var tree = writer.Reserve();
        var numbers = new List<int>(_pages.Count);
        foreach (var page in _pages)
        {
            var content = writer.Flate(Deflate.Compress(page.Content.Written));
            var number = writer.Reserve();
            var signed = field is not null && field.Page == numbers.Count;
            numbers.Add(number);
            writer.Begin(number).Ascii("<</Type/Page/Parent ").Reference(tree).Ascii("/MediaBox[0 0 ")
                .Number(Millimetres.ToPoints(page.Width)).Ascii(" ").Number(Millimetres.ToPoints(page.Height))
                .Ascii("]/Resources ").Reference(resources).Ascii("/Contents ").Reference(content);
            if (signed)
            {
                writer.Out.Ascii("/Annots[").Reference(field!.Widget).Ascii("]");
            }

            writer.Out.Ascii(">>");
            writer.End();
            if (signed)
            {
                field!.WriteWidget(number, page.Height);
            }
        }

        writer.Begin(tree).Ascii("<</Type/Pages/Count ").Integer(numbers.Count).Ascii("/Kids[");
        numbers.ForEach(number => writer.Out.Reference(number).Ascii(" "));
        writer.Out.Ascii("]>>");
        writer.End();
        return tree;
    }

    private int WriteCatalog(PdfWriter writer, int tree, int xmp, SignatureField? field)
    {
        var number = writer.Reserve();
        writer.Begin(number).Ascii("<</Type/Catalog/Version/1.7/Pages ").Reference(tree).Ascii("/Metadata ").Reference(xmp)
            .Ascii("/Lang").TextString(Metadata.Language)
            .Ascii("/ViewerPreferences<</DisplayDocTitle true/Duplex/DuplexFlipLongEdge/PrintScaling/None>>");
        if (field is not null)
        {
            writer.Out.Ascii("/AcroForm<</Fields[").Reference(field.Widget).Ascii("]/SigFlags 3>>/Perms<</DocMDP ").Reference(field.Signature).Ascii(">>");
        }

        writer.Out.Ascii(">>");
        writer.End();
        return number;
    }

    internal static void RequireBalanced(PdfCanvas canvas)
    {
        if (!canvas.IsBalanced)
        {
            throw new InvalidOperationException("A scope of the canvas was not disposed.");
        }
    }

    private int WriteInfo(PdfWriter writer)
    {
        var number = writer.Reserve();
        var dictionary = writer.Begin(number).Ascii("<</Title").TextString(Metadata.Title);
        WriteEntry(dictionary, "/Author", Metadata.Author);
        WriteEntry(dictionary, "/Subject", Metadata.Subject);
        WriteEntry(dictionary, "/Keywords", Metadata.Keywords);
        WriteEntry(dictionary, "/Creator", Metadata.Creator);
        WriteEntry(dictionary, "/Producer", WriterVersion);
        dictionary.Ascii("/CreationDate").Date(Metadata.CreatedAt).Ascii("/ModDate").Date(Metadata.CreatedAt).Ascii(">>");
        writer.End();
        return number;
    }

    private static void WriteEntry(PdfBuffer dictionary, string key, string value)
    {
        if (value.Length > 0)
        {
            dictionary.Ascii(key).TextString(value);
        }
    }

    // Not compressed, so that programs which do not read PDF find it.
    private int WriteXmp(PdfWriter writer)
    {
        var time = Metadata.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var packet = Encoding.UTF8.GetBytes($"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <dc:format>application/pdf</dc:format><dc:language><rdf:Bag><rdf:li>{Escaped(Metadata.Language)}</rdf:li></rdf:Bag></dc:language>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Metadata.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escaped(Metadata.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(Metadata.Subject)}</rdf:li></rdf:Alt></dc:description>
            <pdf:Producer>{Escaped(WriterVersion)}</pdf:Producer><pdf:Keywords>{Escaped(Metadata.Keywords)}</pdf:Keywords>
            <xmp:CreatorTool>{Escaped(Metadata.Creator)}</xmp:CreatorTool><xmp:CreateDate>{time}</xmp:CreateDate><xmp:ModifyDate>{time}</xmp:ModifyDate>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """.ReplaceLineEndings("\n"));
        writer.Identity.Raw(packet);
        var number = writer.Reserve();
        writer.Begin(number).Ascii("<</Type/Metadata/Subtype/XML/Length ").Integer(packet.Length).Ascii(">>\nstream\n").Raw(packet).Ascii("\nendstream");
        writer.End();
        return number;
    }

    private static string Escaped(string text) => SecurityElement.Escape(string.Concat(text.Where(XmlConvert.IsXmlChar)));
}
