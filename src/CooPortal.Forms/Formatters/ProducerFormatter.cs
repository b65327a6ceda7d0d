using CooPortal.Domain.Fields;

namespace CooPortal.Forms.Formatters;

/// <summary>The producer as printed: named, in confidence, or by line.</summary>
public static class ProducerFormatter
{
    /// <summary>The certificate's producer; the type's set words when it is confidential.</summary>
    public static string OfCertificate(CertificateFormInput input) => input.Type.PrintedProducer(input.Certificate.Header);

    /// <summary>One producer of all lines is named; several are named with their goods in the box given; none is not available.</summary>
    public static string OfLines(CertificateFormInput input, string goodsBox)
    {
        var producers = Producers(input);
        return producers switch
        {
            [] => "NOT AVAILABLE",
            [var only] => only,
            _ => $"SEE BOX {goodsBox}",
        };
    }

    /// <summary>The producer that stands after a line's description; empty when one producer made all.</summary>
    public static string AfterDescription(Domain.Certificates.GoodsItem line, CertificateFormInput input) =>
        Producers(input).Count > 1 && OfLine(line, input) is { Length: > 0 } producer ? $"PRODUCER: {producer}" : "";

    /// <summary>The producer in a box of remarks; empty where the type does not print one or none is entered.</summary>
    public static string InRemarks(CertificateFormInput input) =>
        input.Type.Header.Has(HeaderFields.Producer) && OfCertificate(input).Trim() is { Length: > 0 } producer ? $"PRODUCER: {producer}" : "";

    private static List<string> Producers(CertificateFormInput input) =>
        [.. input.Certificate.Goods.Where(line => !line.IsNonGoods).Select(line => OfLine(line, input)).Where(producer => producer.Length > 0).Distinct()];

    private static string OfLine(Domain.Certificates.GoodsItem line, CertificateFormInput input) =>
        line.ProducerConfidential || input.Certificate.Header.ProducerConfidential ? input.Type.ConfidentialProducerText : (line.Producer ?? "").Trim();
}
