using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>Customs issues no certificate below the prices undertaken (manual 1.19): FOB, or CIF where that is the price term.</summary>
public sealed class GoodsMustKeepThePriceUndertaking : CertificateRule
{
    private const string CostInsuranceFreight = "CIF";

    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Type.PriceUndertaking is not { } undertaking)
        {
            yield break;
        }
        foreach (var (item, path) in subject.GoodsLines)
        {
            if (item.QuantityUnitEn is { Length: > 0 } unit && Dictionary.Units.Find(unit)?.Code != undertaking.UnitCode)
            {
                var wanted = undertaking.Unit;
                yield return (At(path, GoodsFields.QuantityUnitEn), $"{CheckedCertificate.LineName(item)}的数量单位“{unit}”应为{wanted.NameZh}（{wanted.NameEn}）：{undertaking.Source}按每{wanted.NameZh}计价，请改填以{wanted.NameZh}计的数量和单位");
            }
            else if (IsOfItsCurrency(subject, undertaking) && Price(subject.Header, item, undertaking) is var (field, term, value, least) && value < least * item.Quantity)
            {
                yield return (At(path, field), Message(item, undertaking, field, term, value, least));
            }
        }
    }

    /// <summary>Prices of another currency are compared by the user: the portal knows no rates.</summary>
    internal static bool IsOfItsCurrency(CheckedCertificate subject, PriceUndertaking undertaking) =>
        subject.Header.Currency is not { Length: > 0 } currency || currency == undertaking.Currency;

    private static (SectionField<GoodsItem> Field, string Term, decimal? Value, decimal Least) Price(CertificateHeader header, GoodsItem item, PriceUndertaking undertaking) =>
        header.PriceTerm == CostInsuranceFreight
            ? (GoodsFields.InvoiceValue, CostInsuranceFreight, item.InvoiceValue, undertaking.SmallestCif)
            : (GoodsFields.FobValue, "FOB", item.FobValue, undertaking.SmallestFob);

    private static string Message(GoodsItem item, PriceUndertaking undertaking, SectionField<GoodsItem> field, string term, decimal? value, decimal least) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CheckedCertificate.LineName(item)}的{field.LabelZh} {value:0.#####} 低于{undertaking.Source}：{term} 每{undertaking.Unit.NameZh}不得低于 {least:0.00} {undertaking.Currency}，{item.Quantity:0.#####} {undertaking.Unit.NameZh}应不低于 {least * item.Quantity:0.#####}。请改为不低于该金额，或核对数量");
}
