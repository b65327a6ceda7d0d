using System.Text.Json;
using CooPortal.Web.Infrastructure.Accounts;

namespace CooPortal.Web.Features.Certificates.Printers;

/// <summary>The printers that a user has calibrated, the one saved last first.</summary>
public sealed class PrinterOffsets(UserPreferences preferences)
{
    /// <summary>More printers than anybody has.</summary>
    public const int Most = 20;

    private const string Preference = "printers";

    public async Task<IReadOnlyList<PrinterOffset>> ReadAsync(Guid userId, CancellationToken cancellationToken) =>
        await preferences.ReadAsync(userId, Preference, cancellationToken) is { } json ? JsonSerializer.Deserialize<List<PrinterOffset>>(json)! : [];

    /// <param name="previous">Name that the printer had; null adds one.</param>
    /// <returns>What is wrong, beside the name; null when it is saved.</returns>
    public async Task<string?> SaveAsync(Guid userId, PrinterOffset offset, string? previous, CancellationToken cancellationToken)
    {
        var others = (await ReadAsync(userId, cancellationToken)).Where(printer => printer.Name != previous).ToList();
        if (others.Exists(printer => printer.Name.Equals(offset.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return $"打印机“{offset.Name}”已存在，请换一个名称，或修改原有的一台";
        }
        if (others.Count >= Most)
        {
            return $"最多保存{Most}台打印机，请先删除不用的";
        }

        await WriteAsync(userId, [offset, .. others], cancellationToken);
        return null;
    }

    /// <returns>Whether there was such a printer.</returns>
    public async Task<bool> DeleteAsync(Guid userId, string name, CancellationToken cancellationToken)
    {
        var printers = await ReadAsync(userId, cancellationToken);
        var others = printers.Where(printer => printer.Name != name).ToList();
        if (others.Count == printers.Count)
        {
            return false;
        }

        await WriteAsync(userId, others, cancellationToken);
        return true;
    }

    private Task WriteAsync(Guid userId, List<PrinterOffset> printers, CancellationToken cancellationToken) =>
        preferences.WriteAsync(userId, Preference, JsonSerializer.Serialize(printers), cancellationToken);
}
