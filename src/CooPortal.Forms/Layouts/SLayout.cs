using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>1.15 中国—瑞士, after EUR.1.</summary>
internal static class SLayout
{
    public static FormLayout Form { get; } = new EurForm
    {
        Type = CertificateCatalogue.Get("S"),
        Tint = 0xEED4D4,
        Partner = "Switzerland",
        Consignees = "Switzerland or Liechtenstein",
        TransportNote = " Where there is no port, the country and the port through which the goods pass, such as SWITZERLAND VIA ROTTERDAM.",
    }.Build();
}
