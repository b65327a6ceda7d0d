using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Formatters;

namespace CooPortal.Forms.Layouts;

/// <summary>1.24 中国-东盟自贸区流动证明: Form E with the square of a movement certificate ticked, produced in another Party.</summary>
internal static class EMLayout
{
    public static FormLayout Form { get; } = new FormEForm
    {
        Type = CertificateCatalogue.Get("EM"),
        Tint = 0xC6DCCB,
        Notes = FormEForm.FormENotes(),
        Title = FormEForm.FormETitle(),
        Continuation = ("ASEAN-CHINA FREE TRADE AREA PREFERENTIAL TARIFF", "CERTIFICATE OF ORIGIN - Form E - MOVEMENT CERTIFICATE"),
        Agreement = "ASEAN-China FTA",
        ProducedIn = input => CountryFormatter.OriginsOf(input.Certificate),
        Ticks = FormEForm.FormETicks(isMovement: true),
    }.Build();
}
