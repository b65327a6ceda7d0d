using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CooPortal.Operations.Data;

/// <summary>Times are UTC in every column and come back as UTC on every engine.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : RequireUtc(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime RequireUtc(DateTime value) =>
        throw new InvalidOperationException($"{value:O} is not UTC.");
}
