using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>The manual's yellow fields and the import fields marked Y or C; on 非货物项 only those that such a line has (manual 1.3).</summary>
public sealed class MandatoryFieldsMustBeFilled : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
    [
        // the producer may be confidential instead: a rule of its own
        .. Section(subject.Type.Header.MandatoryFields.Where(definition => definition != HeaderFields.Producer), subject.Header, "Header"),
        .. subject.Invoices.SelectMany(invoice => Section(subject.Type.Invoices.MandatoryFields, invoice.Item, invoice.Path)),
        .. subject.GoodsLines.SelectMany(line => Section(subject.Type.Goods.MandatoryFields, line.Item, line.Path)),
        .. subject.Lines.Where(line => line.Item.IsNonGoods)
            .SelectMany(line => Section(subject.Type.Goods.MandatoryFields.Where(definition => definition.OnNonGoods), line.Item, line.Path)),
    ];

    private static IEnumerable<(string Path, string Message)> Section<T>(IEnumerable<SectionField<T>> fields, T section, string path)
        where T : class =>
        from definition in fields
        where definition.IsEmpty(section)
        select (At(path, definition), Message(definition));

    private static string Message(FieldDefinition definition) => definition switch
    {
        _ when definition == HeaderFields.ShippingMarks => "唛头为必填项，没有唛头请填写 N/M",
        { Kind: FieldKind.Code } => $"{definition.LabelZh}为必填项，请选择",
        _ => $"{definition.LabelZh}为必填项，请填写",
    };
}
