using System.Globalization;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.Printers;

/// <summary>打印机校准: the form, and the printers below it.</summary>
/// <param name="Deleting">Name of the printer whose deletion is asked about.</param>
public sealed record PrintersPage(PrinterEntry Entry, IReadOnlyList<PrinterOffset> Printers, string? Deleting = null)
{
    public const string Path = "/certificates/printers";

    /// <summary>What is wrong, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<FieldView> Fields =>
    [
        Field(nameof(PrinterEntry.Name), "打印机名称", Entry.Name, "您自己起的名字，如“财务室 HP”") with { MaxLength = PrinterOffset.NameLength },
        Field(nameof(PrinterEntry.Right), "向右偏移（毫米）", Text(Entry.Right), "向左为负数，如 -1.5") with { Kind = FieldKind.Number, Decimals = 2 },
        Field(nameof(PrinterEntry.Down), "向下偏移（毫米）", Text(Entry.Down), "向上为负数") with { Kind = FieldKind.Number, Decimals = 2 },
    ];

    /// <summary>Back to the print page; null when the user came another way.</summary>
    public string? Back => Entry.Certificate is { } certificate ? $"/certificates/print/{certificate:D}?Overprint=true" : null;

    /// <summary>The page with a query, and with the certificate to go back to.</summary>
    public string LinkTo(string key = "", string value = "") =>
        Path + "?" + string.Join('&', new[] { key.Length == 0 ? "" : $"{key}={Uri.EscapeDataString(value)}", Entry.Certificate is { } certificate ? $"certificate={certificate:D}" : "" }.Where(part => part.Length > 0));

    /// <summary>校准页 with the offset of a printer; without one when there is none.</summary>
    public static string SheetOf(PrinterOffset? printer) => Path + "/sheet" + (printer is null ? "" : "?name=" + Uri.EscapeDataString(printer.Name));

    private static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    private FieldView Field(string name, string label, string? value, string hint) =>
        new() { Name = name, Label = label, Value = value, Hint = hint, Required = true, Columns = 4, Error = Errors.GetValueOrDefault(name) };
}
