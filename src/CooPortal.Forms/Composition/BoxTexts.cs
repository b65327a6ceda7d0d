using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Formatters;
using CooPortal.Forms.Layouts;

namespace CooPortal.Forms.Composition;

/// <summary>The texts of a form by box number, whatever sheet they fall on; the title counts where a type prints wording in it.</summary>
internal static class BoxTexts
{
    public static IReadOnlyDictionary<string, string> Of(CertificateFormInput input, FormLayout layout)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var title in layout.First.Boxes.Where(box => box.Number == FormBox.Title && box.Content is not null))
        {
            texts.Add(title.Number, title.Content!(input));
        }
        foreach (var box in layout.First.Boxes.Where(box => char.IsAsciiDigit(box.Number[0])))
        {
            texts.Add(box.Number, Lines.Of([box.Content?.Invoke(input), .. box.Parts.Select(part => Text(part, input))]));
        }
        if (layout.Goods is { } table)
        {
            var goods = input.Certificate.Goods.OrderBy(line => line.LineNumber).ToList();
            foreach (var column in table.Columns)
            {
                texts.Add(column.Number, Lines.Of(
                [
                    column.Running?.Invoke(input),
                    .. goods.Select(line => column.Cell?.Invoke(line, input)),
                    column.HoldsDescription ? table.Ending?.Invoke(input) : null,
                    column.HoldsDescription ? table.AfterEnd?.Invoke(input) : null,
                ]));
            }
        }
        return texts;
    }

    /// <summary>The boxes that <see cref="Of"/> can give a text.</summary>
    public static IEnumerable<string> Numbers(FormLayout layout) =>
    [
        .. layout.First.Boxes.Where(box => char.IsAsciiDigit(box.Number[0]) || (box.Number == FormBox.Title && box.Content is not null)).Select(box => box.Number),
        .. layout.Goods?.Columns.Select(column => column.Number) ?? [],
    ];

    private static string? Text(BoxPart part, CertificateFormInput input) => part switch
    {
        FillLine fill => fill.Content(input),
        Tick tick when tick.IsTicked(input) => tick.Label,
        _ => null,
    };
}
