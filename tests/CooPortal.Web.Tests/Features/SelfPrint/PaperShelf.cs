using System.Diagnostics;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Forms;
using CooPortal.Operations.Documents;
using CooPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Web.Tests.Features.SelfPrint;

/// <summary>Approved certificates with their papers, for the lists of self-print.</summary>
internal static class PaperShelf
{
    /// <summary>What stands for the signed original.</summary>
    public static byte[] Original { get; } = "%PDF-1.7\n% signed original\n%%EOF\n"u8.ToArray();

    public static Certificate Approved(User owner, string number, string destination, TimeProvider clock, User? createdBy = null, bool arrived = true)
    {
        var certificate = SomeCertificates.Draft(owner.EnterpriseId!.Value, number, Some.Now, header =>
        {
            header.DestinationCode = destination;
            header.DeclarantName = "李敏";
            header.FilerSocialCreditCode = Some.SocialCreditCode;
        }, createdBy: createdBy?.Id ?? owner.Id);
        certificate.Declare(clock, CertificateAction.ReceiveApproval);
        certificate.ExporterEnterpriseId = owner.EnterpriseId;
        certificate.Issue.Date = new DateOnly(2026, 3, 5);
        certificate.Issue.ApprovedAt = Some.Now;
        if (arrived)
        {
            certificate.ApplyLayout(LayoutEvent.Arrived);
        }

        return certificate;
    }

    /// <summary>Puts certificates on the shelf; with papers, the copy is really drawn.</summary>
    public static async Task AddAsync(this TestPortal portal, bool withPapers, params IReadOnlyList<Certificate> certificates)
    {
        var store = portal.Services.GetRequiredService<DocumentStore>();
        await using var db = portal.Database.Open();
        db.Certificates.AddRange(certificates);
        foreach (var exporter in certificates.Select(certificate => certificate.ExporterEnterpriseId!.Value).Distinct())
        {
            await SomeSeals.AuthoriseAsync(db, exporter);
        }

        foreach (var certificate in withPapers ? certificates : [])
        {
            var copy = CertificateForm.Render(new CertificateFormInput { Certificate = certificate, Type = CertificateCatalogue.Get(certificate.TypeCode), Kind = DocumentKind.Copy }).Pdf;
            foreach (var (kind, bytes) in new[] { (DocumentKind.Original, Original), (DocumentKind.Copy, copy) })
            {
                var (file, hash) = await store.WriteAsync(bytes, CancellationToken.None);
                db.StoredDocuments.Add(new StoredDocument
                {
                    EnterpriseId = certificate.FilerEnterpriseId,
                    CertificateId = certificate.Id,
                    Round = certificate.DeclarationRound,
                    Kind = kind,
                    FileName = file,
                    Sha256 = hash,
                    Length = bytes.Length,
                    Pages = 2,
                    Renderer = "test",
                    CreatedAt = Some.Now,
                });
            }
        }

        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    /// <summary>What a person reads in a file.</summary>
    public static async Task<string> TextOfAsync(byte[] pdf)
    {
        var start = new ProcessStartInfo("pdftotext", ["-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        return await output;
    }
}
