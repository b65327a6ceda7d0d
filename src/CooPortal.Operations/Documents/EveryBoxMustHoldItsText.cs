using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Forms;
using CooPortal.Forms.Layouts;

namespace CooPortal.Operations.Documents;

/// <summary>A text that its box on the printed form cannot hold is refused before declaring, not when the certificate is printed.</summary>
public static class EveryBoxMustHoldItsText
{
    public static IReadOnlyList<BrokenRule> Check(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (!FormLayouts.Has(certificate.TypeCode))
        {
            return [];
        }

        var input = FindFormInput.For(certificate);
        try
        {
            return [.. CertificateForm.Check(input).Select(box => Rule(input.Type, box.Number,
                $"第{box.Number}栏印不下：最小字号下需{box.LinesNeeded}行，该栏最多{box.LinesAllowed}行，请缩短或减少换行"))];
        }
        catch (UnprintableCharacterException refused)
        {
            return [Rule(input.Type, refused.Box, $"第{refused.Box}栏含有无法打印的字符“{refused.Character}”，请改用其他字符")];
        }
    }

    private static BrokenRule Rule(CertificateType type, string box, string message) =>
        new(PathOf(type.Boxes.FirstOrDefault(candidate => candidate.Number == box)), message, nameof(EveryBoxMustHoldItsText));

    private static string PathOf(FormBox? box) =>
        box?.Fields.FirstOrDefault(field => HeaderFields.All.Contains(field)) is { } field ? $"Header.{field.Key}" : "";
}
