using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Forms.Authenticity;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Checking;

/// <summary>The portal's record behind a QR code. Nothing is asked of the database before the code's signature was found right.</summary>
public sealed class CheckPaper(CooPortalDbContext db, PaperKeys keys, TimeProvider clock)
{
    /// <summary>Null when none of our keys signed exactly this text, or there is no such certificate: nobody learns which.</summary>
    public async Task<PaperRecord?> ExecuteAsync(string text, CancellationToken cancellationToken)
    {
        if (keys.Read(text) is not { } paper)
        {
            return null;
        }

        var row = await db.Certificates.InEveryEnterprise()
            .Where(row => row.DeclaredNumber == paper.Number)
            .Select(row => new
            {
                row.TypeCode,
                row.Status,
                row.Issue.Date,
                row.Issue.OfficeEn,
                row.Issue.ValidUntil,
                row.Header.Exporter,
                row.Header.DestinationCode,
                Lines = row.Goods.Count(line => !line.IsNonGoods),
                Layout = db.CustomsLayouts.InEveryEnterprise()
                    .Where(layout => layout.CertificateId == row.Id && layout.Round == row.DeclarationRound)
                    .Select(layout => new { layout.IssueDate, layout.OfficeEn })
                    .FirstOrDefault(),
                Successor = db.Certificates.InEveryEnterprise()
                    .Where(successor => successor.Id == row.SuccessorId)
                    .Select(successor => new { successor.Number, successor.RequestKind })
                    .FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            return null;
        }

        var type = CertificateCatalogue.Get(row.TypeCode);
        var issued = row.Layout?.IssueDate ?? row.Date;
        DateOnly? lastDay = issued is { } day ? type.LastDay(day, row.ValidUntil) : null;
        var record = new PaperRecord
        {
            Number = paper.Number,
            Type = type,
            Standing = PaperStanding.Valid,
            IssueDate = issued,
            LastDay = lastDay,
            Office = row.Layout?.OfficeEn ?? row.OfficeEn ?? "",
            Exporter = PaperQrContent.FirstLine(row.Exporter),
            Destination = row.DestinationCode ?? "",
            LineCount = row.Lines,
            ReplacedBy = row.Successor?.Number,
        };
        return record with
        {
            Standing = row.Status switch
            {
                CertificateStatus.Cancelled => PaperStanding.Cancelled,
                CertificateStatus.Replaced => row.Successor?.RequestKind == RequestKind.Reissue ? PaperStanding.Reissued : PaperStanding.Amended,
                CertificateStatus.Approved when !Agrees(record, paper) => PaperStanding.Differs,
                CertificateStatus.Approved => lastDay < clock.TodayInChina() ? PaperStanding.Expired : PaperStanding.Valid,
                _ => PaperStanding.Differs,
            },
        };
    }

    private static bool Agrees(PaperRecord record, PaperQrContent paper) =>
        record.IssueDate == paper.IssueDate
        && record.Destination == paper.Destination
        && record.LineCount == paper.LineCount
        && PaperQrContent.Shortened(record.Office, PaperQr.LongestOffice) == paper.Office
        && PaperQrContent.Shortened(record.Exporter, PaperQr.LongestExporter) == paper.Exporter;
}
