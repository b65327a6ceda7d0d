using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.Domain.Fields;

namespace CooPortal.Operations.Certificates;

/// <summary>Customs names elements of its interface, the form names fields; here they meet. Kept as JSON in <c>Receipt.Reasons</c>.</summary>
public static class RefusalReasons
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Elements that are derived from another field than the one of their name.</summary>
    private static readonly Dictionary<string, string> Derived = new(StringComparer.Ordinal)
    {
        ["CertNo"] = "Number",
        ["DestCountry"] = "Header.DestinationCode",
        ["DestCountryName"] = "Header.DestinationCode",
        ["TransCountryName"] = "Header.TransitCountryCode",
        ["OriCountry"] = "Header.OriginCountryCode",
    };

    public static string Write(IReadOnlyList<ReceiptReason> reasons) =>
        reasons.Count == 0 ? "" : JsonSerializer.Serialize(reasons.Select(reason => new RefusalReason(PathOf(reason.Element), reason.Code, ReceiptReasons.WithoutPlace(reason))), Json);

    public static IReadOnlyList<RefusalReason> Read(string stored) =>
        stored.Length == 0 ? [] : JsonSerializer.Deserialize<List<RefusalReason>>(stored, Json)!;

    internal static string PathOf(FieldPath? element) => element switch
    {
        null => "",
        { List: null } head when Derived.TryGetValue(head.Element, out var path) => path,
        { List: null } head when Key(OriginalProofFields.All, head.Element) is { } proof => Path("OriginalProof", proof),
        { List: null } head => Path("Header", Key(HeaderFields.All, head.Element)),
        { IsGoods: true } line => Path($"Goods[{line.Line - 1}]", line.Element == "GoodsOriginCountryEn" ? GoodsFields.OriginCountryCode.Key : Key(GoodsFields.All, line.Element)),
        { List: "OriInv" } line => Path($"Invoices[{line.Line - 1}]", Key(InvoiceFields.All, line.Element)),
        { List: "NonpartyCorp" } line => Path($"NonPartyCompanies[{line.Line - 1}]", Key(NonPartyFields.All, line.Element)),
        _ => "",
    };

    /// <summary>The element that a field of the form is on the interface; null for what is no field.</summary>
    public static FieldPath? ElementOf(string path)
    {
        if (path == "Number")
        {
            return FieldPath.Of("CertNo");
        }

        var dot = path.LastIndexOf('.');
        var (section, key) = dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
        var bracket = section.IndexOf('[', StringComparison.Ordinal);
        var line = bracket > 0 && int.TryParse(section.AsSpan(bracket + 1).TrimEnd(']'), CultureInfo.InvariantCulture, out var index) ? index + 1 : 0;
        return (bracket > 0 ? section[..bracket] : section) switch
        {
            "Header" => Element(HeaderFields.All, key) is { } head ? FieldPath.Of(head) : null,
            "Amendment" => Element(AmendmentFields.All, key) is { } amendment ? FieldPath.Of(amendment) : null,
            "OriginalProof" => Element(OriginalProofFields.All, key) is { } proof ? FieldPath.Of(proof) : null,
            "Goods" when line > 0 && key == InboundGoodsFields.ProofNumber.Key => FieldPath.In("OriProofGoods", line, InboundGoodsFields.ProofNumber.Element),
            "Goods" when line > 0 => Element(GoodsFields.All, key) is { } goods ? FieldPath.Goods(line, goods) : FieldPath.Goods(line, "GNo"),
            "Invoices" when line > 0 => Element(InvoiceFields.All, key) is { } invoice ? FieldPath.In("OriInv", line, invoice) : FieldPath.In("OriInv", line, "InvNo"),
            "NonPartyCompanies" when line > 0 => Element(NonPartyFields.All, key) is { } company ? FieldPath.In("NonpartyCorp", line, company) : FieldPath.In("NonpartyCorp", line, "EntName"),
            _ => null,
        };
    }

    private static string? Element(IEnumerable<FieldDefinition> fields, string key) => fields.FirstOrDefault(field => field.Key == key)?.Element;

    private static string Path(string section, string? key) => key is null ? "" : $"{section}.{key}";

    private static string? Key(IEnumerable<FieldDefinition> fields, string element) => fields.FirstOrDefault(field => field.Element == element)?.Key;
}
