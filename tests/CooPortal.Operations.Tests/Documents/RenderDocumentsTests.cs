using System.Diagnostics;
using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Sealing;
using CooPortal.Forms;
using CooPortal.Forms.Layouts;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Sealing;
using CooPortal.Pdf.Signing;
using CooPortal.TestKit;
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
        await documents.AuthoriseAsync();
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
    public async Task Original_OnPaper_BearsSealAndSignatureInTheExportersBox_InTheirTrueSize_BesideCustoms()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AuthoriseAsync();
        await documents.AddLayoutAsync(certificate);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();
        var boxes = FormLayouts.Get(certificate.TypeCode).First.Boxes;

        var page = PaperPage.Of(documents.Files[0]);

        var seal = page.Ink(red: 200, green: 20, blue: 20);
        seal.Width.ShouldBe(42, 0.6);
        seal.Height.ShouldBe(42, 0.6);
        var exporter = boxes.Single(box => box.Stamps.Any(stamp => stamp.Kind == StampKind.CompanySeal)).Place;
        exporter.Contains(seal).ShouldBeTrue($"{seal} in {exporter}");
        var signature = page.Ink(red: 20, green: 140, blue: 20);
        signature.Width.ShouldBe(30, 0.6);
        exporter.Contains(signature).ShouldBeTrue($"{signature} in {exporter}");
        boxes.Single(box => box.Stamps.Any(stamp => stamp.Kind == StampKind.CustomsSeal)).Place.Contains(page.Ink(red: 0, green: 0, blue: 200)).ShouldBeTrue();
        Tool("pdfimages", "-list", documents.Files[0]).ShouldContain("210   210");
    }

    [Fact]
    public async Task Original_WithASealThatWasChanged_IsNotMade()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AuthoriseAsync(damaged: true);
        await documents.AddLayoutAsync(certificate);

        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldBeEmpty();
        (await LastErrorAsync(documents)).ShouldContain("公司章");
    }

    [Fact]
    public async Task Original_WithoutAnAuthorisation_WaitsAndIsMadeWhenThereIsOne()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AddLayoutAsync(certificate);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();
        (await LastErrorAsync(documents)).ShouldContain("印章签名授权");

        await documents.AuthoriseAsync();
        documents.Clock.Advance(TimeSpan.FromMinutes(5));
        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Original_ApprovedBeforeTheAuthorisation_IsNotMade()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AuthoriseAsync(at: Some.Now);
        await documents.AddLayoutAsync(certificate);

        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldBeEmpty();
        (await LastErrorAsync(documents)).ShouldContain("没有在证书审核通过之前成功");
    }

    [Fact]
    public async Task Original_WhoseSealWasDisabled_WaitsAndIsMadeWithTheNextAuthorisation()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AuthoriseAsync();
        await ChangeSealsAsync(documents, seal => seal.IsEnabled = false);
        await documents.AddLayoutAsync(certificate);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        for (var tries = 0; tries < 6; tries++)
        {
            await documents.RunAsync();
            documents.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        (await LastErrorAsync(documents)).ShouldContain("已授权的印章“公司章”已停用或删除");
        var next = await documents.AuthoriseAsync(at: Some.Now.AddHours(1), round: 2, seal: "新公司章");
        await using (var scope = documents.SystemScope())
        {
            await scope.ServiceProvider.GetRequiredService<RepeatOriginals>().ExecuteAsync(documents.Exporter.Id, CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().SaveChangesAsync();
        }

        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldHaveSingleItem().SealAuthorisationId.ShouldBe(next.Id);
    }

    [Fact]
    public async Task Original_WhoseSealWasDisabled_IsMadeOnceItIsEnabledAgain()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        var authorisation = await documents.AuthoriseAsync();
        await ChangeSealsAsync(documents, seal => seal.IsEnabled = false);
        await documents.AddLayoutAsync(certificate);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        for (var tries = 0; tries < 6; tries++)
        {
            await documents.RunAsync();
            documents.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        (await StoredAsync(documents)).ShouldBeEmpty();
        await using (var scope = documents.ScopeOf(documents.Exporter.Id))
        {
            var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
            var state = new SetSealState(db, scope.ServiceProvider.GetRequiredService<RepeatOriginals>(), documents.Clock);
            var legalPerson = Some.Administrator(documents.Exporter.Id) with { Method = SessionMethod.LegalPersonCard };
            foreach (var image in await db.SealImages.AsNoTracking().ToListAsync())
            {
                (await state.ExecuteAsync(image.Id, enabled: true, legalPerson, CancellationToken.None)).ShouldNotBeNull();
            }
        }

        await documents.RunAsync();

        (await StoredAsync(documents)).ShouldHaveSingleItem().SealAuthorisationId.ShouldBe(authorisation.Id);
    }

    [Fact]
    public async Task Original_AfterItsSealsAreGone_IsRenderedFromTheRecordWithTheSameUnsignedBytes()
    {
        await using var documents = await DocumentsFixture.CreateAsync();
        var certificate = await documents.ApprovedAsync();
        await documents.AuthoriseAsync();
        await documents.AddLayoutAsync(certificate);
        await documents.EnqueueAsync(RenderOriginal.JobName, RenderOriginal.KeyOf(certificate.Id, 1), certificate.Id);
        await documents.RunAsync();
        await documents.AuthoriseAsync(at: Some.Now.AddHours(1), round: 2, seal: "新公司章");
        await ChangeSealsAsync(documents, remove: true);

        var stored = (await StoredAsync(documents)).ShouldHaveSingleItem();
        await using var scope = documents.SystemScope();
        var bare = FindFormInput.For(await WholeAsync(scope, certificate.Id));
        var input = await scope.ServiceProvider.GetRequiredService<FindOriginalInput>().OfRecordAsync(bare, stored, CancellationToken.None);
        var again = CertificateForm.RenderOriginal(input, scope.ServiceProvider.GetRequiredService<DocumentKeys>().Signer);

        Convert.ToHexStringLower(SHA256.HashData(UnsignedPdf.Of(again.Pdf))).ShouldBe(stored.UnsignedSha256);
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

    private static async Task ChangeSealsAsync(DocumentsFixture documents, Action<SealImage>? change = null, bool remove = false)
    {
        await using var scope = documents.SystemScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        foreach (var image in await db.SealImages.InEveryEnterprise().ToListAsync())
        {
            change?.Invoke(image);
            if (remove)
            {
                db.Remove(image);
            }
        }

        await db.SaveAuditedAsync(Actor.System("test"), "Change", CancellationToken.None);
    }

    private static Task<Certificate> WholeAsync(AsyncServiceScope scope, Guid id) =>
        scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().Certificates.InEveryEnterprise().AsNoTracking()
            .Include(row => row.Goods).Include(row => row.Invoices).Include(row => row.NonPartyCompanies).SingleAsync(row => row.Id == id);

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

    private static string Pdfsig(string file) => Tool("pdfsig", "-nocert", file);

    private static string Tool(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var report = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return report;
    }
}
