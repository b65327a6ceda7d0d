using System.Diagnostics;
using System.Security.Cryptography;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Pdf.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Documents;

public sealed class RenderDocumentsTests
{
    [Fact]
    public async Task Approval_StoresPreviewAndCopyButNoOriginal()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();

        await documents.EnqueueAsync(RenderPreview.JobName, RenderPreview.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();

        (await StoredAsync(documents)).Select(row => row.Kind).Order().ShouldBe([DocumentKind.Preview, DocumentKind.Copy]);
        documents.Files.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Layout_StoresTheSignedOriginalOnce()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AddSealsAsync();
        await documents.AddLayoutAsync(certificate);

        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1) + ":again", certificate.Id);
        await documents.RunAsync();

        var stored = (await StoredAsync(documents)).ShouldHaveSingleItem();
        stored.Kind.ShouldBe(DocumentKind.Original);
        stored.Round.ShouldBe(1);
        documents.Files.Count.ShouldBe(1);
        var bytes = await ReadAsync(documents, certificate.Id, DocumentKind.Original);
        Convert.ToHexStringLower(SHA256.HashData(UnsignedPdf.Of(bytes))).ShouldBe(stored.UnsignedSha256);
        Pdfsig(documents.Files[0]).ShouldSatisfyAllConditions(
            report => report.ShouldContain("Signature is Valid."),
            report => report.ShouldContain("Total document signed"));
    }

    [Fact]
    public async Task Original_WithASealThatWasChanged_IsNotMade()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AddSealsAsync(damaged: true);
        await documents.AddLayoutAsync(certificate);

        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldBeEmpty();
        (await LastErrorAsync(documents)).ShouldContain("公司章");
    }

    [Fact]
    public async Task Original_WithoutADefaultSeal_WaitsAndIsMadeWhenThereIsOne()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AddLayoutAsync(certificate);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();
        (await LastErrorAsync(documents)).ShouldContain("默认印章");

        await documents.AddSealsAsync();
        documents.Clock.Advance(TimeSpan.FromMinutes(5));
        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Draft_IsNeverStored()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.DraftAsync();

        await documents.EnqueueAsync(RenderPreview.JobName, RenderPreview.KeyOf(certificate.Id, 0), certificate.Id);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 0), certificate.Id);
        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_ChangedOnDisk_IsNotServed()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.EnqueueAsync(RenderPreview.JobName, RenderPreview.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();
        foreach (var file in documents.Files)
        {
            var bytes = await File.ReadAllBytesAsync(file);
            bytes[bytes.Length / 2] ^= 1;
            await File.WriteAllBytesAsync(file, bytes);
        }

        await Should.ThrowAsync<InvalidDataException>(() => ReadAsync(documents, certificate.Id, DocumentKind.Preview));
    }

    [Fact]
    public async Task Documents_OfAnotherCompany_AreNotFound()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.EnqueueAsync(RenderPreview.JobName, RenderPreview.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();

        await using var scope = documents.ScopeOf(Guid.CreateVersion7());
        (await scope.ServiceProvider.GetRequiredService<FindDocument>().ExecuteAsync(certificate.Id, DocumentKind.Preview, CancellationToken.None)).ShouldBeNull();
        (await scope.ServiceProvider.GetRequiredService<PrintForm>().ExecuteAsync(new PrintFormInput { CertificateId = certificate.Id }, CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData(PrintedDocument.CertificateForm)]
    [InlineData(PrintedDocument.ApplicationForm)]
    [InlineData(PrintedDocument.Invoice)]
    [InlineData(PrintedDocument.AuthenticationSlip)]
    public async Task Draft_PrintsEveryDocumentOnTheFly(PrintedDocument document)
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.DraftAsync();

        await using var scope = documents.ScopeOf(documents.Exporter.Id);
        var form = await scope.ServiceProvider.GetRequiredService<PrintForm>()
            .ExecuteAsync(new PrintFormInput { CertificateId = certificate.Id, Document = document, IsOverprint = true }, CancellationToken.None);

        form.ShouldNotBeNull().Sheets.ShouldBe(1);
        form.Boxes.ShouldContain(box => box.Text.Contains("K261026902330045", StringComparison.Ordinal) || box.Text.Contains("INV-1", StringComparison.Ordinal));
        documents.Files.ShouldBeEmpty();
    }

    [Fact]
    public void Overprint_OfOtherDocuments_DoesNotExist()
    {
        new PrintFormInput { CertificateId = Guid.Empty, Document = PrintedDocument.Invoice, IsOverprint = true }.IsOverprint.ShouldBeFalse();
        new PrintFormInput { CertificateId = Guid.Empty, IsOverprint = true }.IsOverprint.ShouldBeTrue();
    }

    [Fact]
    public void Keys_ThatAreNotConfigured_AreNamed()
    {
        using var keys = new DocumentKeys(new DocumentOptions());

        Should.Throw<InvalidOperationException>(() => keys.Signer).Message.ShouldContain("Documents:Signing:PfxFile");
        Should.Throw<InvalidOperationException>(() => keys.Qr).Message.ShouldContain("Documents:QrKeyFile");
    }

    private static async Task<List<StoredDocument>> StoredAsync(DocumentsFixture documents)
    {
        await using var scope = documents.SystemScope();
        return await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().StoredDocuments.InEveryEnterprise().AsNoTracking().ToListAsync();
    }

    private static async Task<string> LastErrorAsync(DocumentsFixture documents)
    {
        await using var scope = documents.SystemScope();
        return (await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().WorkItems.SingleAsync()).LastError;
    }

    private static async Task<byte[]> ReadAsync(DocumentsFixture documents, Guid certificateId, DocumentKind kind)
    {
        await using var scope = documents.ScopeOf(documents.Exporter.Id);
        var find = scope.ServiceProvider.GetRequiredService<FindDocument>();
        return await find.ReadAsync((await find.ExecuteAsync(certificateId, kind, CancellationToken.None)).ShouldNotBeNull(), CancellationToken.None);
    }

    private static string Pdfsig(string file)
    {
        using var process = Process.Start(new ProcessStartInfo("pdfsig", ["-nocert", file]) { RedirectStandardOutput = true })!;
        var report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return report;
    }
}
