using CooPortal.Domain.Certificates;

namespace CooPortal.Forms.Formatters;

/// <summary>Means of transport and route; what is not known before shipment prints as ***.</summary>
public static class TransportFormatter
{
    private const string Unknown = "***";

    public static string Departure(CertificateHeader header) => header.ShipmentDate is null ? Unknown : DateFormatter.Format(header.ShipmentDate);

    public static string Vehicle(CertificateHeader header) => First(header.TransportName, header.TransportMode, Unknown);

    public static string Loading(CertificateHeader header) => First(header.LoadingPort, Unknown);

    public static string Discharge(CertificateHeader header) => First(header.UnloadingPort, header.DestinationPort, Unknown);

    private static string First(params IEnumerable<string?> texts) => texts.First(text => !string.IsNullOrWhiteSpace(text))!.Trim();
}
