using CooPortal.Domain.Catalogue;
using CooPortal.Pdf;

namespace CooPortal.Forms.Layouts;

/// <summary>1.25 RCEP: seventeen boxes, notes overleaf.</summary>
internal static class RCLayout
{
    public static FormLayout Form { get; } = new RcepForm
    {
        Type = CertificateCatalogue.Get("RC"),
        Tint = Colour.FromRgb(0xE6D9BE),
    }.Build();
}
