using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>1.14 中国—冰岛, after EUR.1.</summary>
internal static class ILayout
{
    public static FormLayout Form { get; } = new EurForm
    {
        Type = CertificateCatalogue.Get("I"),
        Tint = 0xD2E0F2,
        Partner = "Iceland",
    }.Build();
}
