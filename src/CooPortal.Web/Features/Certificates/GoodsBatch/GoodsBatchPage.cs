using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.GoodsBatch;

/// <summary>批量修改 of goods: which lines, which field, which value, what would happen.</summary>
public sealed record GoodsBatchPage
{
    /// <summary>Changes that the preview lists, those that cannot be first.</summary>
    public const int MostChanges = 200;

    private const int MostNamed = 40;

    public required Certificate Certificate { get; init; }

    public required IReadOnlyList<GoodsItem> Lines { get; init; }

    /// <summary>Every line of the certificate, whose ids need not be sent.</summary>
    public bool IsAll { get; init; }

    /// <summary>第 1、2 项, or how many.</summary>
    public string Named => IsAll ? $"全部 {Lines.Count} 项" : Lines.Count > MostNamed ? $"{Lines.Count} 项" : $"{Lines.Count} 项：第 {string.Join('、', Lines.Select(line => line.LineNumber))} 项";

    public SectionField<GoodsItem>? Field { get; init; }

    public string Value { get; init; } = "";

    /// <summary>Null before 预览.</summary>
    public IReadOnlyList<BatchGoodsChange>? Changes { get; init; }

    public CertificateType Type => CertificateCatalogue.Get(Certificate.TypeCode);

    public string Path => $"/certificates/goods-batch/{Certificate.Id:D}";

    public string BackLink => $"/certificates/edit/{Certificate.Id:D}?tab=goods";

    public IEnumerable<BatchGoodsChange> ShownChanges => (Changes ?? []).OrderBy(change => change.Problem is null).Take(MostChanges);

    public string? Error => Changes?.Select(change => change.Problem).FirstOrDefault(problem => problem is not null);

    public bool CanApply => Changes is { Count: > 0 } && Error is null;

    public IReadOnlyList<FieldOption> Fields => [.. Type.Goods.Fields.Select(column => new FieldOption(column.Key, column.LabelZh))];

    /// <summary>The control that the field has on its form.</summary>
    public FieldView? ValueField
    {
        get
        {
            if (Field is null)
            {
                return null;
            }

            var section = new SectionView<GoodsItem>(Type.Goods, Type, new FormState { Typed = new Dictionary<string, string> { [$"Goods.{Field.Key}"] = Value } })
            {
                Prefix = "Goods",
                Path = "Goods[0]",
                OptionsOf = column => EditPageBuilder.GoodsOptions(Type, Certificate, column),
            };
            var view = section.Groups(new GoodsItem(), _ => false).SelectMany(group => group.Fields).Single(one => one.Name == $"Goods.{Field.Key}");
            return view with { Label = $"{Field.LabelZh}改为", Columns = 6, Error = Error, Link = null };
        }
    }
}
