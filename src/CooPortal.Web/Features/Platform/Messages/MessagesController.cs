using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Features.Platform.Messages;

/// <summary>收发报文: outbox and inbox; bodies stay encrypted and are not shown.</summary>
public sealed class MessagesController(CooPortalDbContext db) : Controller
{
    private const int Most = 100;

    [HttpGet]
    public async Task<IActionResult> Index(string? search, CancellationToken cancellationToken)
    {
        var sought = search?.Trim() ?? "";
        var subject = await SubjectAsync(sought, cancellationToken);
        return View("Messages", new MessagesView
        {
            Search = sought,
            Sent = await db.OutboxMessages.AsNoTracking()
                .Where(row => sought == "" || row.SubjectKey == subject || row.Kind == sought)
                .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id)
                .Take(Most)
                .Select(row => new MessagesView.SentLine(row.Id, row.SubjectKey, row.Sequence, row.Kind, row.State, row.Attempts, row.CreatedAt, row.DoneAt, row.LastError))
                .ToListAsync(cancellationToken),
            Received = await db.InboxMessages.AsNoTracking()
                .Where(row => sought == "" || row.SubjectKey == subject || row.Kind == sought)
                .OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Id)
                .Take(Most)
                .Select(row => new MessagesView.ReceivedLine(row.Id, row.MessageId, row.SubjectKey, row.Kind, row.State, row.Attempts, row.ReceivedAt, row.HandledAt, row.LastError))
                .ToListAsync(cancellationToken),
        });
    }

    /// <summary>A certificate number or a social credit code stands for its subject.</summary>
    private async Task<string> SubjectAsync(string sought, CancellationToken cancellationToken)
    {
        if (sought.Length == 0)
        {
            return "";
        }

        return await db.FindSubjectAsync(sought, cancellationToken) ?? sought;
    }
}
