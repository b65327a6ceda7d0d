using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Formatters;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Elements;

/// <summary>Columns of the goods table that many forms have alike; number and share of the width are the form's.</summary>
internal static class GoodsColumns
{
    public static GoodsColumn Item(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = (line, _) => ItemNumberFormatter.Format(line), Align = TextAlign.Centre };

    public static GoodsColumn Marks(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Running = input => input.Certificate.Header.ShippingMarks ?? "" };

    public static GoodsColumn Description(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = (line, _) => DescriptionFormatter.OfLine(line), HoldsDescription = true };

    /// <summary>Marks above the first description, on forms without a column of their own for them.</summary>
    public static GoodsColumn MarksAndDescription(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = DescriptionFormatter.WithMarks, HoldsDescription = true };

    /// <summary>HS code of six digits.</summary>
    public static GoodsColumn Subheading(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = (line, _) => HsFormatter.Subheading(line.HsCode) };

    public static GoodsColumn Criterion(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = CriterionFormatter.OnForm, Align = TextAlign.Centre };

    public static GoodsColumn GrossAndQuantity(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = (line, _) => Lines.Of(WeightFormatter.Gross(line), QuantityFormatter.All(line)) };

    public static GoodsColumn Invoice(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = (line, input) => InvoiceFormatter.OfCertificate(line, input.Certificate) };

    public static GoodsColumn InvoiceWithValues(CertificateType type, string number, double share) =>
        new(number, type.Caption(number), share) { Cell = (line, input) => InvoiceFormatter.WithValues(line, input.Certificate) };
}
