using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CooPortal.Pdf.Signing;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Signing;

public sealed class PdfSignerTests(SigningAuthority authority) : IClassFixture<SigningAuthority>
{
    private static readonly SignatureDetails Details = new() { SignedAt = Samples.Time, Reason = "原产地证书签发", Location = "深圳" };

    [Fact]
    public void Sign_Certificate_IsValidAndCoversTheTotalDocument()
    {
        var checkedBy = PdfSig(Signed());

        checkedBy.ShouldContain("Signature Validation: Signature is Valid.");
        checkedBy.ShouldContain("Total document signed");
        checkedBy.ShouldContain("Signature Type: ETSI.CAdES.detached");
        checkedBy.ShouldContain("Signing Hash Algorithm: SHA-256");
        checkedBy.ShouldContain("Signer Certificate Common Name: CooPortal Forms Test");
    }

    [Fact]
    public void Sign_Certificate_PassesQpdf() => PdfTool.Run(Signed(), "qpdf", "--check", "{}").ShouldSatisfyAllConditions(
        run => run.ExitCode.ShouldBe(0, run.Output));

    [Fact]
    public void Sign_ThenFlipAnyCoveredByte_IsNoLongerValid()
    {
        var file = Signed();
        var gap = SignatureGap.Of(file);
        var random = new Random(20260304);
        for (var i = 0; i < 20; i++)
        {
            // A byte of a font or of the text: the file still opens, only the signature knows.
            var at = random.Next(500, gap.Start - 2000);
            file[at] ^= 1;
            PdfSig(file).ShouldNotContain("Signature is Valid");
            file[at] ^= 1;
        }

        PdfSig(file).ShouldContain("Signature is Valid");
    }

    [Fact]
    public void Sign_ThenAppendAnUpdate_IsSeen()
    {
        var file = Signed();
        byte[] longer = [.. file, .. UpdateOfInformation(Encoding.Latin1.GetString(file))];

        PdfSig(longer).ShouldContain("Not total document signed");
        Should.Throw<InvalidDataException>(() => UnsignedPdf.Of(longer));
    }

    [Fact]
    public void Sign_Twice_GivesTheSameBytes() => Signed().ShouldBe(Signed());

    [Fact]
    public void Sign_OnManyThreads_GivesTheSameBytes()
    {
        var signer = new PdfSigner(authority.Signer, authority.Issuer);
        var files = new byte[12][];

        Parallel.For(0, files.Length, i => files[i] = signer.Sign(Samples.Certificate(), Details));

        files.ShouldAllBe(file => file.SequenceEqual(files[0]));
    }

    [Fact]
    public void Sign_Certificate_LeavesNoOtherFieldAndNoUpdate()
    {
        var text = Encoding.Latin1.GetString(Signed());

        text.Split("%%EOF").Length.ShouldBe(2);
        text.Split("/FT/Sig").Length.ShouldBe(2);
        text.Split("/Subtype/Widget").Length.ShouldBe(2);
        text.ShouldContain("/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 1/V/1.2>>");
        text.ShouldContain("/Perms<</DocMDP ");
        text.ShouldContain("/M(D:20260304233000Z)");
    }

    [Fact]
    public void Sign_Certificate_NamesTheSigningCertificateAndNoTime()
    {
        var cms = Cms(Signed(), out var covered);

        cms.CheckSignature(verifySignatureOnly: true);
        var signer = cms.SignerInfos[0];
        var attributes = signer.SignedAttributes.Cast<CryptographicAttributeObject>().ToDictionary(attribute => attribute.Oid.Value!);
        attributes.Keys.ShouldBe(["1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47"], ignoreOrder: true);
        var reader = new AsnReader(attributes["1.2.840.113549.1.9.16.2.47"].Values[0].RawData, AsnEncodingRules.DER);
        reader.ReadSequence().ReadSequence().ReadSequence().ReadOctetString().ShouldBe(SHA256.HashData(authority.Signer.RawData));
        signer.UnsignedAttributes.Count.ShouldBe(0);
        cms.Certificates.Select(certificate => certificate.Thumbprint).ShouldBe([authority.Signer.Thumbprint, authority.Issuer.Thumbprint], ignoreOrder: true);
        covered.Length.ShouldBe(Signed().Length - (2 * PdfSigner.SignatureLength) - 2);
    }

    [Fact]
    public void UnsignedBytes_OfOriginalAndOfSecondRendering_AreEqual()
    {
        var original = Signed();

        UnsignedPdf.Of(original).ShouldBe(UnsignedPdf.Of(Samples.Certificate(), Details));
        UnsignedPdf.Of(original).ShouldNotBe(UnsignedPdf.Of(Samples.Certificate("OTHER"), Details));
        UnsignedPdf.Of(original).ShouldNotBe(original);
    }

    [Fact]
    public void UnsignedBytes_UnderATitleThatLooksLikeASignature_AreStillFound()
    {
        var document = new PdfDocument(new PdfMetadata { Title = "/ByteRange[0 0000000001 0000000002 0000000003]", CreatedAt = Samples.Time });
        document.AddPage();

        var file = new PdfSigner(authority.Signer).Sign(document, Details);

        PdfSig(file).ShouldContain("Total document signed");
        UnsignedPdf.Of(file).Length.ShouldBe(file.Length);
    }

    [Fact]
    public void UnsignedBytes_OfUnsignedFile_AreRefused() =>
        Should.Throw<InvalidDataException>(() => UnsignedPdf.Of(Samples.Certificate().ToBytes()));

    [Fact]
    public void Sign_WithAppearance_ShowsItAtItsPlace()
    {
        var form = new PdfForm(60, 12, canvas => canvas.Text("数字签名 Signed", 2, 7, Samples.Serif));
        var document = Samples.Blank();
        document.AddPage();
        document.AddPage();

        var file = new PdfSigner(authority.Signer).Sign(document, Details with { Appearance = new SignatureAppearance(1, 100, 200, form) });

        var checkedBy = PdfSig(file);
        checkedBy.ShouldContain("Total document signed");
        PdfTool.Run(file, "pdftotext", "-f", "2", "-x", "280", "-y", "560", "-W", "180", "-H", "40", "{}", "-").Output.ShouldContain("数字签名 Signed");
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new PdfSigner(authority.Signer).Sign(document, Details with { Appearance = new SignatureAppearance(2, 0, 0, form) }));
    }

    [Fact]
    public void Signer_WithAShortKeyOrWithoutKey_IsRefused()
    {
        using var key = RSA.Create(2048);
        using var weak = new CertificateRequest("CN=weak", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(Samples.Time, Samples.Time.AddYears(1));
        using var keyless = X509CertificateLoader.LoadCertificate(authority.Signer.RawData);

        Should.Throw<CryptographicException>(() => new PdfSigner(weak)).Message.ShouldContain("3072");
        Should.Throw<CryptographicException>(() => new PdfSigner(keyless)).Message.ShouldContain("3072");
    }

    [Fact]
    public void Sign_Certificate_CarriesTheChainToTheRoot()
    {
        var cms = Cms(Signed(), out _);
        using var chain = new X509Chain
        {
            ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
        };
        chain.ChainPolicy.CustomTrustStore.Add(authority.Root);
        chain.ChainPolicy.ExtraStore.AddRange(cms.Certificates);

        chain.Build(cms.SignerInfos[0].Certificate!).ShouldBeTrue();
    }

    private static byte[] UpdateOfInformation(string file)
    {
        var end = file.LastIndexOf("startxref\n", StringComparison.Ordinal);
        var trailer = file[file.LastIndexOf("trailer", StringComparison.Ordinal)..end];
        var number = trailer[(trailer.IndexOf("/Info ", StringComparison.Ordinal) + 6)..].Split(' ')[0];
        var changed = $"{number} 0 obj\n<</Title(Changed)>>\nendobj\n";
        var previous = file[(end + 10)..].Split('\n')[0];
        trailer = trailer.Replace("/Root", $"/Prev {previous}/Root", StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(
            $"{changed}xref\n{number} 1\n{file.Length:D10} 00000 n \n{trailer}startxref\n{file.Length + changed.Length}\n%%EOF\n");
    }

    private static string PdfSig(byte[] file) => PdfTool.Run(file, "pdfsig", "{}").Output;

    private byte[] Signed() => new PdfSigner(authority.Signer, authority.Issuer).Sign(Samples.Certificate(), Details);

    private static SignedCms Cms(byte[] file, out byte[] covered)
    {
        var gap = SignatureGap.Of(file);
        covered = gap.Covered(file);
        var padded = Convert.FromHexString(Encoding.ASCII.GetString(file, gap.Start + 1, gap.End - gap.Start - 2));
        AsnDecoder.ReadEncodedValue(padded, AsnEncodingRules.BER, out _, out _, out var length);
        var cms = new SignedCms(new ContentInfo(covered), detached: true);
        cms.Decode(padded.AsSpan(0, length));
        return cms;
    }
}
