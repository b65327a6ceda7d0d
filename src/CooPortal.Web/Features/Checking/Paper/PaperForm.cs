using CooPortal.Domain.Catalogue;
using CooPortal.Forms;
using CooPortal.Forms.Authenticity;

namespace CooPortal.Web.Features.Checking.Paper;

/// <summary>The boxes of a type's form that a QR code can hold, by their captions.</summary>
/// <param name="Code">Letters with which the number begins.</param>
/// <param name="Name">The type's Chinese name.</param>
/// <param name="Boxes">Number (0 for the title) and caption, in the order of the form.</param>
public sealed record PaperForm(string Code, string Name, IReadOnlyList<KeyValuePair<int, string>> Boxes)
{
    private const string TitleCaption = "标题栏中补发或重发的说明";

    public static IReadOnlyList<PaperForm> All { get; } = [.. CertificateCatalogue.All.Select(type => new PaperForm(type.Code, type.NameZh, [.. CertificateForm.CheckedBoxes(type.Code).Select(box => KeyValuePair.Create(PaperQrContent.BoxOf(box), CaptionOf(type, box)))]))];

    private static string CaptionOf(CertificateType type, string box) =>
        box == FormBox.Title ? TitleCaption : type.Boxes.FirstOrDefault(other => other.Number == box)?.Caption ?? "";
}
