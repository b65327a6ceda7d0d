using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Authenticity;

/// <summary>What the QR code of an original says: the key fields in clear, every box as a truncated hash (decisions.md 24).</summary>
public sealed record PaperQrContent
{
    /// <summary>Bytes kept of each hash.</summary>
    public const int HashLength = 6;

    /// <summary>Stands for the title of the form, where a type prints late issue and replacement in it.</summary>
    public const int TitleBox = 0;

    // Truncated hashes invite the search for another text with the same one; so many bytes for each try make it dear and cost a checker nothing.
    private const int HashedBytes = 20 << 12;

    private const int SaltLength = 8;

    // First letter after Latin Extended-A.
    private const char EndOfLatin = '\u0180';

    public required string Number { get; init; }

    public required DateOnly IssueDate { get; init; }

    /// <summary>Issuing office in English, cut to <see cref="PaperQr.LongestOffice"/> bytes.</summary>
    public required string Office { get; init; }

    /// <summary>First line of the exporter, cut to <see cref="PaperQr.LongestExporter"/> bytes.</summary>
    public required string Exporter { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public required string Destination { get; init; }

    public required int LineCount { get; init; }

    /// <summary>Hash of each box that holds text, by box number, 0 for the title.</summary>
    public required IReadOnlyDictionary<int, byte[]> BoxHashes { get; init; }

    /// <summary>Letters that the number begins with.</summary>
    public string TypeCode => string.Concat(Number.TakeWhile(char.IsAsciiLetter));

    /// <summary>The content for an approved certificate.</summary>
    public static PaperQrContent Of(CertificateFormInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var certificate = input.Certificate;
        return new PaperQrContent
        {
            Number = certificate.Number,
            IssueDate = input.CustomsLayout?.IssueDate ?? certificate.Issue.Date ?? throw new ArgumentException("The certificate has no date of issue.", nameof(input)),
            Office = Shortened(input.CustomsLayout?.OfficeEn ?? certificate.Issue.OfficeEn ?? "", PaperQr.LongestOffice),
            Exporter = Shortened(FirstLine(certificate.Header.Exporter), PaperQr.LongestExporter),
            Destination = certificate.Header.DestinationCode ?? "",
            LineCount = certificate.Goods.Count(line => !line.IsNonGoods),
            BoxHashes = CertificateForm.Texts(input)
                .Where(box => box.Value.Length > 0)
                .ToDictionary(box => BoxOf(box.Key), box => HashOf(certificate.Number, box.Value)),
        };
    }

    /// <summary>The first line of a text of several, as <see cref="Exporter"/> keeps it.</summary>
    public static string FirstLine(string? text) => (text ?? "").Trim().Split('\n')[0].Trim();

    /// <summary>The longest beginning of a text that takes no more bytes of UTF-8.</summary>
    public static string Shortened(string text, int bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        while (Encoding.UTF8.GetByteCount(text) > bytes)
        {
            text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
        }
        return text;
    }

    /// <summary>The boxes whose text, as read from the paper, is not what was issued; a box not read is not named.</summary>
    public IReadOnlyList<int> DifferingBoxes(IReadOnlyDictionary<int, string> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return [.. read
            .Where(box => BoxHashes.GetValueOrDefault(box.Key) is { } hash ? !hash.AsSpan().SequenceEqual(HashOf(Number, box.Value)) : Normalise(box.Value).Length > 0)
            .Select(box => box.Key)
            .Order()];
    }

    /// <summary>The number under which a box of a form is kept.</summary>
    public static int BoxOf(string box) => box == FormBox.Title ? TitleBox : int.Parse(box, CultureInfo.InvariantCulture);

    /// <summary>
    /// Beginning of the SHA-256 over salt and text, repeated to 81,920 bytes (RFC 9580 §3.7.1.3, iterated and salted): the text without white space
    /// and with Latin letters in capitals, the salt from the certificate's number.
    /// </summary>
    public static byte[] HashOf(string number, string text)
    {
        byte[] piece = [.. SHA256.HashData(Encoding.UTF8.GetBytes(number)).AsSpan(0, SaltLength), .. Encoding.UTF8.GetBytes(Normalise(text))];
        var pieces = new byte[piece.Length * Math.Max(1, 16_384 / piece.Length)];
        for (var at = 0; at < pieces.Length; at += piece.Length)
        {
            piece.CopyTo(pieces, at);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var left = Math.Max(HashedBytes, piece.Length); left > 0; left -= pieces.Length)
        {
            hash.AppendData(pieces, 0, Math.Min(left, pieces.Length));
        }

        return hash.GetHashAndReset()[..HashLength];
    }

    // Line breaks and spacing are lost between paper and reader. Beyond Latin what is a capital changes with Unicode's versions, a hash must not.
    private static string Normalise(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c < EndOfLatin ? char.ToUpperInvariant(c) : c));
}
