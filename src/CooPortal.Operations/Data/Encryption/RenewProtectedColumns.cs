using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CooPortal.Operations.Data.Encryption;

/// <summary>Writes anew, with the present key, what a former data key encrypted, so that the former key can be thrown away.</summary>
[SuppressMessage("Security", "EF1002", Justification = "Only names from the model are put into the text; values are parameters.")]
public sealed class RenewProtectedColumns(CooPortalDbContext db, FieldProtector protector, TimeProvider clock)
{
    private const int PortionSize = 200;

    /// <summary>Goes through the columns until all are done or the time is up. Others may write meanwhile: a value that changed is left as it is.</summary>
    /// <returns>How many values were written anew, and whether the end was reached.</returns>
    public async Task<(int Renewed, bool IsComplete)> ExecuteAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + atMost;
        var renewed = 0;
        foreach (var column in Columns())
        {
            var (count, isComplete) = column.IsText
                ? await RenewAsync(column, protector.TextHeader, (value, name) => protector.ProtectText(protector.UnprotectText(value, name), name), end, cancellationToken)
                : await RenewAsync(column, protector.Header, (value, name) => protector.Protect(protector.Unprotect(value, name), name), end, cancellationToken);
            renewed += count;
            if (!isComplete)
            {
                return (renewed, false);
            }
        }

        return (renewed, true);
    }

    private async Task<(int Count, bool IsComplete)> RenewAsync<TValue>(
        Column column, TValue header, Func<TValue, string, TValue> renew, DateTimeOffset end, CancellationToken cancellationToken)
        where TValue : class
    {
        var length = header is string text ? text.Length : ((byte[])(object)header).Length;
        var others = db.Database.SqlQueryRaw<Stored<TValue>>(
            $"SELECT {column.Key} AS {column.KeyAlias}, {column.Name} AS {column.ValueAlias} FROM {column.Table} WHERE {column.Name} IS NOT NULL AND SUBSTRING({column.Name}, 1, {length}) <> {{0}}",
            header);
        var update = $"UPDATE {column.Table} SET {column.Name} = {{0}} WHERE {column.Key} = {{1}} AND {column.Name} = {{2}}";
        var count = 0;
        Guid? last = null;
        while (clock.GetUtcNow() < end)
        {
            var after = last;
            var portion = await others.Where(row => after == null || row.Id > after).OrderBy(row => row.Id).Take(PortionSize).ToListAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            foreach (var row in portion)
            {
                count += await db.Database.ExecuteSqlRawAsync(update, [renew(row.Value, column.SealedName), row.Id, row.Value], cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            if (portion.Count < PortionSize)
            {
                return (count, true);
            }

            last = portion[^1].Id;
        }

        return (count, false);
    }

    private IEnumerable<Column> Columns()
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        foreach (var entity in db.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetFlattenedProperties())
            {
                if (property.FindAnnotation(ProtectedColumns.Annotation)?.Value is string name)
                {
                    var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
                    yield return new Column
                    {
                        SealedName = name,
                        Table = sql.DelimitIdentifier(table.Name),
                        Name = sql.DelimitIdentifier(property.GetColumnName(table)!),
                        Key = sql.DelimitIdentifier(entity.FindPrimaryKey()!.Properties.Single().GetColumnName(table)!),
                        KeyAlias = sql.DelimitIdentifier(nameof(Stored<string>.Id)),
                        ValueAlias = sql.DelimitIdentifier(nameof(Stored<string>.Value)),
                        IsText = property.GetTypeMapping().Converter?.ProviderClrType == typeof(string),
                    };
                }
            }
        }
    }

    private sealed record Column
    {
        public required string SealedName { get; init; }

        public required string Table { get; init; }

        public required string Name { get; init; }

        public required string Key { get; init; }

        public required string KeyAlias { get; init; }

        public required string ValueAlias { get; init; }

        public required bool IsText { get; init; }
    }

    private sealed record Stored<TValue>
    {
        public required Guid Id { get; init; }

        public required TValue Value { get; init; }
    }
}
