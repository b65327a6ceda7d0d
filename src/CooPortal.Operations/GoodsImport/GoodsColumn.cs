using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Operations.GoodsImport;

/// <summary>A column of the goods sheet: one field of 货物信息.</summary>
/// <param name="Choices">Values with their meaning; empty where anything may be written.</param>
/// <param name="IsClosed">Only the choices are taken.</param>
public sealed record GoodsColumn(SectionField<GoodsItem> Field, bool IsMandatory, bool IsEnglish, IReadOnlyList<(string Value, string Meaning)> Choices, bool IsClosed)
{
    public string Heading => Field.LabelZh;

    public bool IsNumber => Field.Kind == FieldKind.Number;

    /// <summary>What the clerk must know to fill the column.</summary>
    public string Hint => string.Join('；', new[]
    {
        IsMandatory ? "申报时必填" : "选填",
        Field.Kind switch
        {
            FieldKind.Number when Field.Maximum is { } most => $"数字，不大于{most:0.#}",
            FieldKind.Number => "数字，最多5位小数",
            FieldKind.Flag => "填“是”或留空",
            _ when Field.Shape == TextShape.HsCode => "10位数字，单元格须为文本格式",
            _ when Field.MaxLength is { } length && Choices.Count == 0 => $"最多{length}个字符",
            _ => "",
        },
        IsEnglish && Field.PrintsInEnglish && Choices.Count == 0 && Field.Kind != FieldKind.Number ? "用英文填写" : "",
        Choices.Count > 0 ? IsClosed ? "从“代码表”中选择" : "从“代码表”中选择或直接填写" : "",
        Field.IsMultiline ? "可换行（Alt+Enter）" : "",
    }.Where(part => part.Length > 0)) + "。";

    /// <summary>The value of a line as the sheet shows it; reading it back gives the same value.</summary>
    public string Read(GoodsItem line)
    {
        var value = Field.Read(line);
        return Field.Kind switch
        {
            FieldKind.Flag => value == "true" ? "是" : "",
            _ when value.Length == 0 => "",
            FieldKind.Code when !Field.IsOpenList => Field.EntryOf(value)?.Display ?? value,
            _ => value,
        };
    }
}
