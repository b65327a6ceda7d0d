using System.Globalization;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Home.Bell;

/// <summary>The newest answers of customs; the bell counts those that came since the user last looked.</summary>
public sealed class BellController(CooPortalDbContext db, BellCount count, UserPreferences preferences, TimeProvider clock) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var user = this.SignedIn();
        var receipts = await db.Receipts.AsNoTracking().OrderByDescending(receipt => receipt.ReceivedAt).ThenByDescending(receipt => receipt.Id).Take(50).ToListAsync(cancellationToken);
        var subjects = receipts.Select(receipt => receipt.SubjectId).ToHashSet();
        var numbers = await db.Certificates.Where(certificate => subjects.Contains(certificate.Id))
            .ToDictionaryAsync(certificate => certificate.Id, certificate => certificate.Number, cancellationToken);
        var seen = await count.SeenAsync(user.UserId, cancellationToken);
        await preferences.WriteAsync(user.UserId, BellCount.Preference, clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture), cancellationToken);

        return View("Bell", receipts.Select(receipt => new BellLine
        {
            Time = receipt.ReceivedAt,
            Sender = receipt.Sender,
            Text = receipt.Text,
            CertificateId = numbers.ContainsKey(receipt.SubjectId) ? receipt.SubjectId : null,
            CertificateNumber = numbers.GetValueOrDefault(receipt.SubjectId) ?? "",
            IsNew = receipt.ReceivedAt > seen,
        }).ToList());
    }

    [HttpGet]
    [BackgroundRequest]
    public async Task<IActionResult> Live(CancellationToken cancellationToken)
    {
        var waiting = await count.OfAsync(this.SignedIn().UserId, cancellationToken);
        return Json(new Dictionary<string, object> { ["bell-count"] = new { text = BellCount.Text(waiting), hidden = waiting == 0 } });
    }
}
