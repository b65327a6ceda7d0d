using CooPortal.Operations.Data;
using CooPortal.Operations.Drafts;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Infrastructure.Journal;

/// <summary>What a user typed into a form and has not saved: one journal per user and form (its path). It never counts as saved.</summary>
public sealed class FormJournal(CooPortalDbContext db, TimeProvider clock)
{
    public Task<FormDraft?> FindAsync(Guid userId, string formKey, CancellationToken cancellationToken) =>
        db.FormDrafts.AsNoTracking().SingleOrDefaultAsync(draft => draft.UserId == userId && draft.FormKey == formKey, cancellationToken);

    /// <summary>Keys of this user's forms with unsaved content.</summary>
    public async Task<IReadOnlySet<string>> KeysAsync(Guid userId, CancellationToken cancellationToken) =>
        (await db.FormDrafts.Where(draft => draft.UserId == userId).Select(draft => draft.FormKey).ToListAsync(cancellationToken)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public async Task<DateTime> WriteAsync(Guid userId, string formKey, string content, int baseVersion, string focusedField, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var draft = await db.FormDrafts.SingleOrDefaultAsync(row => row.UserId == userId && row.FormKey == formKey, cancellationToken);
        if (draft is null)
        {
            draft = new FormDraft { UserId = userId, FormKey = formKey, Content = content };
            db.FormDrafts.Add(draft);
        }

        draft.Content = content;
        draft.BaseVersion = baseVersion;
        draft.FocusedField = focusedField;
        draft.SavedAt = now;
        await db.SaveChangesAsync(cancellationToken);
        return now;
    }

    public Task DiscardAsync(Guid userId, string formKey, CancellationToken cancellationToken) =>
        db.FormDrafts.Where(draft => draft.UserId == userId && draft.FormKey == formKey).ExecuteDeleteAsync(cancellationToken);
}
