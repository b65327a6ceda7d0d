using CooPortal.Domain.Catalogue;
using CooPortal.Pdf;

namespace CooPortal.Forms.Layouts;

/// <summary>1.26 RCEP 背对背: Form RCEP with more room for box 14, which names the original proof.</summary>
internal static class BRLayout
{
    public static FormLayout Form { get; } = new RcepForm
    {
        Type = CertificateCatalogue.Get("BR"),
        Tint = Colour.FromRgb(0xCFDCC6),
        Foot = 186,
        IsBackToBack = true,
    }.Build();
}
