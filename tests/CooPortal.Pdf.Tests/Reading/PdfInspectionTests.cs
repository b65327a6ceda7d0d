using System.Diagnostics;
using System.Globalization;
using System.Text;
using CooPortal.Pdf.Reading;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests.Reading;

public sealed class PdfInspectionTests
{
    private const int FirstFreeNumber = 5;

    [Theory]
    [InlineData("as written")]
    [InlineData("--object-streams=generate")]
    [InlineData("--object-streams=generate --compress-streams=y --recompress-flate --linearize")]
    [InlineData("--object-streams=disable --linearize")]
    [InlineData("--qdf --object-streams=disable")]
    public void Inspect_FilesOfEveryStructure_CountsTheirPages(string rewriting)
    {
        var file = Samples.Certificate().ToBytes();
        if (rewriting.StartsWith('-'))
        {
            file = Rewritten(file, rewriting.Split(' '));
        }

        var facts = PdfInspection.Inspect(file);

        facts.Pages.ShouldBe(2);
        facts.PageBytes.ShouldAllBe(bytes => bytes > 0);
        facts.PageBytes.Sum().ShouldBeLessThanOrEqualTo(file.Length);
    }

    [Fact]
    public void Inspect_PageBytes_AreThePagesOwnStreams()
    {
        var facts = PdfInspection.Inspect(RawPdf.WithPages([RawPdf.Noise(300_000), RawPdf.Noise(1_000)]));

        facts.PageBytes[0].ShouldBeInRange(300_000, 300_400);
        facts.PageBytes[1].ShouldBeInRange(1_000, 1_400);
    }

    [Fact]
    public void Inspect_WhatPagesShare_CountsOnceOverAll()
    {
        var font = RawPdf.Stream(RawPdf.Noise(400_000));
        var file = RawPdf.WithPages([RawPdf.Noise(100), RawPdf.Noise(100)], "/Resources << /Font << /F1 << /FontFile2 7 0 R >> >> >>", font);

        var facts = PdfInspection.Inspect(file);

        facts.PageBytes.ShouldAllBe(bytes => bytes > 200_000 && bytes < 201_000);
    }

    [Fact]
    public void Inspect_ResourcesOfTheParent_CountForThePage()
    {
        var file = RawPdf.Of(
        [
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
            "<< /Type /Pages /Count 1 /Kids [3 0 R] /Resources << /XObject << /X 4 0 R >> >> >>"u8.ToArray(),
            "<< /Type /Page /Parent 2 0 R >>"u8.ToArray(),
            RawPdf.Stream(RawPdf.Noise(50_000)),
        ]);

        PdfInspection.Inspect(file).PageBytes.Single().ShouldBeGreaterThan(50_000);
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert\\(1\\)) >>", PdfRefusal.ActiveContent)]
    [InlineData("<< /S /J#61vaScript /JS (1) >>", PdfRefusal.ActiveContent)]
    [InlineData("<< /S /Launch /F (cmd.exe) >>", PdfRefusal.ActiveContent)]
    [InlineData("<< /S /SubmitForm /F (http://example.org) >>", PdfRefusal.ActiveContent)]
    [InlineData("<< /XFA (form) >>", PdfRefusal.ActiveContent)]
    [InlineData("<< /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >>", PdfRefusal.EmbeddedFiles)]
    [InlineData("<< /Names << /Embedded#46iles << >> >> >>", PdfRefusal.EmbeddedFiles)]
    [InlineData("<< /Subtype /FileAttachment >>", PdfRefusal.EmbeddedFiles)]
    public void Inspect_WhatActsOnItsReader_IsRefused(string content, PdfRefusal refusal)
    {
        var plain = RawPdf.WithPages([RawPdf.Noise(10)], "", Encoding.Latin1.GetBytes(content));
        RefusalOf(plain).ShouldBe(refusal);
        RefusalOf(InObjectStream(content)).ShouldBe(refusal);
    }

    [Theory]
    [InlineData("hello", PdfRefusal.NotPdf)]
    [InlineData("PK\u0003\u0004 a Word document that is called invoice.pdf", PdfRefusal.NotPdf)]
    [InlineData(" %PDF-1.7", PdfRefusal.NotPdf)]
    [InlineData("%PDF-1.7", PdfRefusal.Damaged)]
    [InlineData("%PDF-1.7\nstartxref\n9\n", PdfRefusal.Damaged)]
    [InlineData("%PDF-1.7\nstartxref\n999999999999999999999\n", PdfRefusal.Damaged)]
    [InlineData("%PDF-1.7\nxref\n0 0\ntrailer << /Root 1 0 R /Prev 9 >>\nstartxref\n9\n", PdfRefusal.Damaged)]
    public void Inspect_WhatIsNoFile_IsRefused(string content, PdfRefusal refusal) =>
        RefusalOf(Encoding.Latin1.GetBytes(content)).ShouldBe(refusal);

    [Fact]
    public void Inspect_FileCutAtAnyPlace_IsRefused()
    {
        var file = Rewritten(Samples.Certificate().ToBytes(), ["--object-streams=generate"]);

        for (var length = 0; length < file.Length - 32; length += 997)
        {
            Should.Throw<PdfRefusedException>(() => PdfInspection.Inspect(file.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Inspect_FileWithAnyByteChanged_IsTakenOrRefusedButNeverFails()
    {
        var file = Rewritten(Samples.Certificate().ToBytes(), ["--object-streams=generate"]);
        var random = new Random(11);
        for (var round = 0; round < 400; round++)
        {
            var changed = (byte[])file.Clone();
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            changed[^random.Next(1, 400)] = (byte)random.Next(256);
            try
            {
                PdfInspection.Inspect(changed);
            }
            catch (PdfRefusedException)
            {
                // refused, as it may be
            }
        }
    }

    [Fact]
    public void Inspect_EncryptedFile_IsRefused() =>
        RefusalOf(Rewritten(Samples.Certificate().ToBytes(), ["--encrypt", "", "owner", "256", "--"])).ShouldBe(PdfRefusal.Encrypted);

    [Fact]
    public void Inspect_StreamThatUnpacksToMuch_IsRefused() =>
        RefusalOf(RawPdf.WithPages([RawPdf.Noise(10)], "", RawPdf.Stream(RawPdf.Zip(new byte[70_000_000]), "/Filter /FlateDecode"))).ShouldBe(PdfRefusal.TooComplex);

    [Fact]
    public void Inspect_StreamPackedTwice_IsRefused() =>
        RefusalOf(RawPdf.WithPages([RawPdf.Noise(10)], "", RawPdf.Stream(RawPdf.Zip(RawPdf.Zip(new byte[1_000])), "/Filter [/FlateDecode /FlateDecode]"))).ShouldBe(PdfRefusal.TooComplex);

    [Fact]
    public void Inspect_HugePicture_IsRefused() =>
        RefusalOf(RawPdf.WithPages([RawPdf.Noise(10)], "", RawPdf.Stream([1], "/Subtype /Image /Width 60000 /Height 60000"))).ShouldBe(PdfRefusal.TooComplex);

    [Fact]
    public void Inspect_DeepNesting_IsRefused() =>
        RefusalOf(RawPdf.WithPages([RawPdf.Noise(10)], "", Encoding.Latin1.GetBytes(new string('[', 100_000)))).ShouldBe(PdfRefusal.TooComplex);

    [Fact]
    public void Inspect_MillionsOfValues_AreRefusedInBoundedMemory()
    {
        var file = RawPdf.WithPages([RawPdf.Noise(10)], "", Encoding.Latin1.GetBytes($"[{string.Concat(Enumerable.Repeat("1 ", 2_050_000))}]"));
        var before = GC.GetAllocatedBytesForCurrentThread();

        RefusalOf(file).ShouldBe(PdfRefusal.TooComplex);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(400_000_000);
    }

    [Fact]
    public void Inspect_PagesInACircle_AreRefused() =>
        RefusalOf(RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] >>")).ShouldBe(PdfRefusal.Damaged);

    [Fact]
    public void Inspect_LengthInACircle_IsRefused() =>
        RefusalOf(RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Length 2 0 R >>\nstream\nx\nendstream")).ShouldBe(PdfRefusal.Damaged);

    [Fact]
    public void Inspect_FileWithoutPages_IsRefused() =>
        RefusalOf(RawPdf.Of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] >>")).ShouldBe(PdfRefusal.Damaged);

    [Fact]
    public void Inspect_ManyPagesWithMuchInCommon_EndsInTime()
    {
        List<byte[]> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(),
            Encoding.Latin1.GetBytes($"<< /Type /Pages /Kids [{string.Concat(Enumerable.Range(4, 1900).Select(number => $"{number} 0 R "))}] /Resources 3 0 R >>"),
            Encoding.Latin1.GetBytes($"<< /XObject << {string.Concat(Enumerable.Range(1904, 20_000).Select(number => $"/X{number} {number} 0 R "))} >> >>"),
            .. Enumerable.Repeat("<< /Type /Page >>"u8.ToArray(), 1900),
            .. Enumerable.Repeat("<< /Type /XObject >>"u8.ToArray(), 20_000),
        ];
        var watch = Stopwatch.StartNew();

        RefusalOf(RawPdf.Of(objects)).ShouldBe(PdfRefusal.TooComplex);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void Inspect_LongChainOfHybridSections_DoesNotNestWithIt()
    {
        var text = new StringBuilder("%PDF-1.7\n");
        for (var link = 0; link < 100_000; link++)
        {
            text.Append(CultureInfo.InvariantCulture, $"xref\ntrailer<</XRefStm {text.Length + 35:0000000}>>\n");
        }

        RefusalOf(Encoding.Latin1.GetBytes($"{text}startxref\n9\n%%EOF\n")).ShouldBe(PdfRefusal.Damaged);
    }

    [Fact]
    public void Inspect_ManyObjectsBeforeOneLongComment_EndsInTime()
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var number = 1; number <= 40_000; number++)
        {
            offsets.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number}% ");
        }

        text.Append('%', 2_500_000).Append("\n0 obj null endobj\n");
        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n1 {offsets.Count}\n{string.Concat(offsets.Select(offset => $"{offset:0000000000} 00000 n \n"))}trailer<</Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        var watch = Stopwatch.StartNew();

        RefusalOf(Encoding.Latin1.GetBytes(text.ToString())).ShouldBe(PdfRefusal.TooComplex);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(6));
    }

    private static PdfRefusal RefusalOf(byte[] file) => Should.Throw<PdfRefusedException>(() => PdfInspection.Inspect(file)).Refusal;

    private static byte[] Rewritten(byte[] file, string[] arguments)
    {
        var target = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        try
        {
            var (exitCode, output) = PdfTool.Run(file, "qpdf", [.. arguments, "{}", target]);
            exitCode.ShouldBe(0, output);
            return File.ReadAllBytes(target);
        }
        finally
        {
            File.Delete(target);
        }
    }

    /// <summary>The same object where a plain search of the file does not see it.</summary>
    private static byte[] InObjectStream(string content) =>
        Rewritten(RawPdf.WithPages([RawPdf.Noise(10)], $"/PieceInfo {FirstFreeNumber} 0 R", Encoding.Latin1.GetBytes(content)), ["--object-streams=generate"]);
}
