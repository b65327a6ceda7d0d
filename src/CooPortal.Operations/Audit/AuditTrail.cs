using System.Text.Encodings.Web;
using System.Text.Json;
using CooPortal.Domain;
using CooPortal.Domain.Accounts;
using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CooPortal.Operations.Audit;

/// <summary>Turns the pending changes of a unit of work into one audit line.</summary>
internal static class AuditTrail
{
    // an import adds thousands of rows at once; whatever changes one of the others later names what it held
    private const int MostAdded = 200;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static AuditEntry Describe(ChangeTracker tracker, Actor actor, string action, string reason, DateTime at)
    {
        var changed = tracker.Entries()
            .Where(entry => entry.Entity is IAudited && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        var subject = changed.FirstOrDefault();
        return new AuditEntry
        {
            At = at,
            ActorUserId = actor.UserId,
            ActorName = actor.Name,
            EnterpriseId = actor.EnterpriseId,
            Action = action,
            Reason = reason,
            SubjectType = subject?.Metadata.ClrType.Name ?? "",
            SubjectId = (subject?.Entity as IAudited)?.Id,
            Changes = JsonSerializer.Serialize(changed.GroupBy(entry => (entry.Metadata.ClrType, entry.State)).SelectMany(Describe), Json),
        };
    }

    private static IEnumerable<object> Describe(IGrouping<(Type Type, EntityState State), EntityEntry> kind)
    {
        var told = kind.Key.State == EntityState.Added ? kind.Take(MostAdded) : kind;
        var untold = kind.Count() - told.Count();
        IEnumerable<object> rest = untold == 0
            ? []
            : [new { type = kind.Key.Type.Name, state = kind.Key.State.ToString(), values = new Dictionary<string, string[]> { ["其余新增"] = [$"{untold}项"] } }];
        return told.Select(Describe).Concat(rest);
    }

    private static object Describe(EntityEntry entry) => new
    {
        type = entry.Metadata.ClrType.Name,
        id = ((IAudited)entry.Entity).Id,
        state = entry.State.ToString(),
        values = Properties(entry).ToDictionary(change => change.Name, change => change.Values),
    };

    private static IEnumerable<(string Name, string?[] Values)> Properties(EntityEntry entry) =>
        entry.Properties.Select(property => (Name: property.Metadata.Name, Property: property))
            .Concat(entry.ComplexProperties.SelectMany(complex =>
                complex.Properties.Select(property => (Name: $"{complex.Metadata.Name}.{property.Metadata.Name}", Property: property))))
            .Where(item => entry.State != EntityState.Modified || item.Property.IsModified)
            .Select(item => (item.Name, Show(entry.State, item.Property)));

    private static string?[] Show(EntityState state, PropertyEntry property)
    {
        if (property.Metadata.FindAnnotation(ProtectedColumns.Annotation) is not null || property.Metadata.Name.Contains("Password", StringComparison.Ordinal))
        {
            return ["***"];
        }

        return state == EntityState.Modified
            ? [Format(property.OriginalValue), Format(property.CurrentValue)]
            : [Format(property.CurrentValue)];
    }

    private static string? Format(object? value) => value switch
    {
        null => null,
        byte[] bytes => $"{bytes.Length} bytes",
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
