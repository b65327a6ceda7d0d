using System.Buffers.Text;
using System.Security.Cryptography;
using CooPortal.Domain.Certificates;
using CooPortal.Forms.Authenticity;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Authenticity;

public sealed class PaperQrTests
{
    private const string EarlierKey = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1E5ODY/z/gEBKjmrUzZb0C/sZaXHpesJxQv6w0lA8W62uQizcCrqrE6PGxWpCWuBo3xjhFUq6nE37hMitjZMzw==";

    private const string EarlierPaper =
        "https://origin.example.com.cn/paper#ATUHjt8QSzI2MTAyNjkwMjMzMDA0NZYlDk5pbmdibyBDdXN0b21zJk5JTkdCTyBERU1PTlNUUkFUSU9OIFRFWFRJTEUgQ08uLCBMVEQuA0tPUgMA_n8AAM6uvgio9OGG4VNxGGr1kRzo8ZgKAMLEFad6eXTIw1RHKTs8S32KMhzt9EYhuW_v7IxrYgZB1qLCK0IpOiElEFUiSxVPHoOjH5Z-SSIiFQxLJOaDKZjlPpEF_4S8Ut2uCf_92WVeo0gLgTwZboDfArbcPht3sboX-wjy4GHeub009IXkTpExc-bGNlYU9dGLJaTUfw0";

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void Payload_OfAnOriginal_TellsWhatThePaperShows(string typeCode)
    {
        var input = Samples.Original(typeCode);

        var content = PaperQr.Read(input.QrPayload!, id => id == PaperQr.KeyIdOf(Samples.Key) ? Samples.Key : null).ShouldNotBeNull();

        content.Number.ShouldBe(input.Certificate.Number);
        content.TypeCode.ShouldBe(typeCode);
        content.IssueDate.ShouldBe(new DateOnly(2026, 5, 6));
        content.Office.ShouldBe("Ningbo Customs");
        content.Exporter.ShouldBe(input.Certificate.Header.Exporter!.Split('\n')[0]);
        content.Destination.ShouldBe(input.Certificate.Header.DestinationCode);
        content.LineCount.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void Payload_OfTheLargestCertificate_StaysReadable(string typeCode) =>
        Samples.Overfull(typeCode).QrPayload!.Length.ShouldBeLessThanOrEqualTo(PaperQr.LongestText);

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void Payload_WithTheLongestAddressAndTheLongestTexts_IsNeverRefused(string typeCode)
    {
        CertificateForm.CheckedBoxes(typeCode).Count.ShouldBeLessThanOrEqualTo(PaperQr.MostBoxes);
        var longest = PaperQrContent.Of(Samples.Overfull(typeCode)) with
        {
            Number = "RCE26102690233" + "0045",
            Office = new string('O', PaperQr.LongestOffice),
            Exporter = new string('E', PaperQr.LongestExporter),
            LineCount = ushort.MaxValue,
            BoxHashes = Enumerable.Range(0, PaperQr.MostBoxes).ToDictionary(box => box, _ => new byte[PaperQrContent.HashLength]),
        };

        var text = PaperQr.Create(Samples.AddressOf(PaperQr.LongestAddress), longest with { Number = longest.Number[..17] }, Samples.Key);

        text.Length.ShouldBe(PaperQr.LongestText);
        PaperQr.Read(text, _ => Samples.Key).ShouldNotBeNull().BoxHashes.Count.ShouldBe(PaperQr.MostBoxes);
    }

    /// <summary>Worked out by another program.</summary>
    [Theory]
    [InlineData("ABCÉ中", "2400eaf49e6d")]
    [InlineData(" a b\ncé 中", "2400eaf49e6d")]
    [InlineData("ABCE中", "244abaeb0013")]
    public void Hash_OfABox_IsThatOfTheStandard(string text, string expected) =>
        Convert.ToHexStringLower(PaperQrContent.HashOf("K26102690233" + "9999", text)).ShouldBe(expected);

    [Fact]
    public void Payload_WithAnyBitOfAnyByteChanged_IsRefused()
    {
        var payload = Samples.Original("K").QrPayload!;
        var start = payload.IndexOf('#', StringComparison.Ordinal) + 1;
        var bytes = Base64Url.DecodeFromChars(payload.AsSpan(start));

        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                bytes[at] ^= (byte)(1 << bit);
                PaperQr.Read(Base64Url.EncodeToString(bytes), _ => Samples.Key).ShouldBeNull($"bit {bit} of byte {at}");
                bytes[at] ^= (byte)(1 << bit);
            }
        }

        PaperQr.Read(Base64Url.EncodeToString(bytes), _ => Samples.Key).ShouldNotBeNull();
    }

    [Fact]
    public void Payload_OfAPaperPrintedEarlier_IsReadForEver()
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(EarlierKey), out _);

        var content = PaperQr.Read(EarlierPaper, id => id == PaperQr.KeyIdOf(key) ? key : null).ShouldNotBeNull();

        content.Number.ShouldBe("K261026902330045");
        content.Exporter.ShouldBe("NINGBO DEMONSTRATION TEXTILE CO., LTD.");
        content.DifferingBoxes(new Dictionary<int, string> { [12] = "nbt-2026-0417\napr.28,2026", [5] = "ORDER NO. 4712" }).ShouldBe([5]);
    }

    [Fact]
    public void Payload_WithAnyCharacterChanged_IsRefused()
    {
        var payload = Samples.Original("RC").QrPayload!;
        var start = payload.IndexOf('#', StringComparison.Ordinal) + 1;

        for (var at = start; at < payload.Length; at++)
        {
            var changed = payload[..at] + (payload[at] == 'A' ? 'B' : 'A') + payload[(at + 1)..];
            PaperQr.Read(changed, _ => Samples.Key).ShouldBeNull($"character {at - start}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("https://origin.example.com.cn/paper#not-a-payload")]
    [InlineData("https://origin.example.com.cn/paper#中文")]
    public void Payload_OfAnotherShape_IsRefused(string text) => PaperQr.Read(text, _ => Samples.Key).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("05")]
    [InlineData("FFFFFFFFFF")]
    [InlineData("00000000000000000001000000")]
    [InlineData("0000000000000000000000000000")]
    public void Payload_OfAnotherFormWithTheRightSignature_IsRefused(string content)
    {
        byte[] signed = [1, .. Convert.FromHexString(PaperQr.KeyIdOf(Samples.Key)), .. Convert.FromHexString(content)];

        PaperQr.Read(Base64Url.EncodeToString([.. signed, .. Samples.Key.SignData(signed, HashAlgorithmName.SHA256)]), _ => Samples.Key).ShouldBeNull();
    }

    [Fact]
    public void Payload_OfAnotherKey_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        PaperQr.Read(Samples.Original("C").QrPayload!, _ => other).ShouldBeNull();
        PaperQr.Read(Samples.Original("C").QrPayload!, _ => null).ShouldBeNull();
    }

    [Fact]
    public void Boxes_ReadFromThePaper_AgreeWhateverTheirSpacing()
    {
        var input = Samples.Original("K");
        var content = PaperQrContent.Of(input);

        var read = CertificateForm.Texts(input).ToDictionary(box => Number(box.Key), box => box.Value.Replace("\n", "  ", StringComparison.Ordinal).ToLowerInvariant());

        content.DifferingBoxes(read).ShouldBeEmpty();
    }

    [Fact]
    public void Box_AlteredOnThePaper_IsNamed()
    {
        var input = Samples.Original("K");
        var content = PaperQrContent.Of(input);
        var read = CertificateForm.Texts(input).ToDictionary(box => Number(box.Key), box => box.Value);
        read[11] = read[11].Replace("1,201", "9,201", StringComparison.Ordinal);
        read[3] = "SOMEONE ELSE";

        content.DifferingBoxes(read).ShouldBe([3, 11]);
    }

    [Theory]
    [InlineData("R", RequestKind.New, "title")]
    [InlineData("R", RequestKind.Reissue, "title")]
    [InlineData("K", RequestKind.Reissue, "5")]
    public void WordingOfLateIssueOrReplacement_TakenOffThePaper_IsNamed(string typeCode, RequestKind kind, string box)
    {
        var input = Samples.Original(typeCode, adjust: certificate =>
        {
            Samples.SetRequestKind(certificate, kind);
            certificate.Amendment.OriginalNumber = $"{typeCode}261026902330001";
            certificate.Amendment.OriginalIssueDate = new DateOnly(2026, 4, 1);
        }) with
        { IssuedLate = kind == RequestKind.New };
        var texts = CertificateForm.Texts(input);
        texts[box].ShouldContain(kind == RequestKind.New ? "ISSUED RETROSPECTIVELY" : "CERTIFIED TRUE COPY");
        var content = PaperQr.Read(PaperQr.Create(Samples.CheckingPage, PaperQrContent.Of(input), Samples.Key), _ => Samples.Key).ShouldNotBeNull();
        var read = texts.ToDictionary(text => Number(text.Key), text => text.Value);
        content.DifferingBoxes(read).ShouldBeEmpty();

        read[Number(box)] = "";

        content.DifferingBoxes(read).ShouldBe([Number(box)]);
    }

    private static int Number(string text) => PaperQrContent.BoxOf(text);
}
