using CooPortal.Domain.Certificates;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Layouts;

/// <summary>A column of the goods table; its number is that of a box.</summary>
/// <param name="Share">Width in per cent of the table.</param>
public sealed record GoodsColumn(string Number, string Caption, double Share)
{
    /// <summary>The text of one line; null in the column of marks.</summary>
    public Func<GoodsItem, CertificateFormInput, string>? Cell { get; init; }

    /// <summary>A text that belongs to the whole certificate and runs down beside the lines: marks.</summary>
    public Func<CertificateFormInput, string>? Running { get; init; }

    /// <summary>The column under whose last line the end mark, the total and the special clause stand.</summary>
    public bool HoldsDescription { get; init; }

    public TextAlign Align { get; init; }

    public string PrintedCaption => char.IsAsciiDigit(Number[0]) ? $"{Number}. {Caption}" : Caption;
}
