using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>1.4 中国—东盟, Form E.</summary>
internal static class ELayout
{
    public static FormLayout Form { get; } = new FormEForm
    {
        Type = CertificateCatalogue.Get("E"),
        Tint = 0xD9E4C4,
        Notes = FormEForm.FormENotes(),
        Title = FormEForm.FormETitle(),
        Continuation = ("ASEAN-CHINA FREE TRADE AREA PREFERENTIAL TARIFF", "CERTIFICATE OF ORIGIN - Form E"),
        Agreement = "ASEAN-China FTA",
        Ticks = FormEForm.FormETicks(isMovement: false),
    }.Build();
}
