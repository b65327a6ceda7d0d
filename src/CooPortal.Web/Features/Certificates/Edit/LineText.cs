using System.Globalization;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Certificates;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>Values of lines in tables: thousands separated, quantities with their unit.</summary>
public static class LineText
{
    private const string Thousands = "#,##0.#####";

    public static string Number<T>(SectionField<T> field, T line) where T : class =>
        decimal.TryParse(field.Read(line), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number.ToString(Thousands, CultureInfo.InvariantCulture) : "";

    public static string Unit(FieldDefinition field, GoodsItem line) => field switch
    {
        _ when field == GoodsFields.PackageQuantity && line.PackageQuantity is not null => $" {line.PackageUnit}",
        _ when field == GoodsFields.Quantity && line.Quantity is not null => $" {line.QuantityUnitEn}",
        _ => "",
    };

    /// <summary>Totals over all lines of what can be added up; empty for the rest.</summary>
    public static string Sum(FieldDefinition field, GoodsWindow goods) => field switch
    {
        _ when field == GoodsFields.InvoiceValue => goods.InvoiceValue.ToString(Thousands, CultureInfo.InvariantCulture),
        _ when field == GoodsFields.FobValue => goods.FobValue.ToString(Thousands, CultureInfo.InvariantCulture),
        _ => "",
    };
}
