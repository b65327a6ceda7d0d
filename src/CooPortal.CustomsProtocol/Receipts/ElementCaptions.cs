using System.Reflection;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Receipts;

/// <summary>What people call an element of a declaration.</summary>
public static class ElementCaptions
{
    private static readonly Dictionary<string, string> Head = Captions(typeof(CertificateHead), typeof(ModCertificate), typeof(AplPromise), typeof(CooExtension), typeof(OriProof));
    private static readonly Dictionary<string, Dictionary<string, string>> Lists = new(StringComparer.Ordinal)
    {
        ["Goods"] = Captions(typeof(Goods)),
        ["NonpartyCorp"] = Captions(typeof(NonpartyCorp)),
        ["OriInv"] = Captions(typeof(OriInv)),
    };

    private static readonly Dictionary<string, string> ListNames = new(StringComparer.Ordinal)
    {
        ["Goods"] = "货物",
        ["NonpartyCorp"] = "非缔约方公司",
        ["OriInv"] = "发票",
    };

    /// <summary>Elements of the head with their captions, in the order of the interface.</summary>
    public static IReadOnlyDictionary<string, string> OfHead => Head;

    /// <summary>Elements of a goods line with their captions, in the order of the interface.</summary>
    public static IReadOnlyDictionary<string, string> OfGoods => Lists["Goods"];

    /// <summary>The element alone, without its line: for texts that say the line elsewhere.</summary>
    public static string NameOf(FieldPath path) =>
        (path.List is { } list ? Lists.GetValueOrDefault(list) : Head)?.GetValueOrDefault(path.Element) ?? path.Element;

    /// <summary>For example <c>第2项货物 货物描述</c>; the element's own name where nobody has given it another.</summary>
    public static string Of(FieldPath path) => path.List is { } list
        ? $"{PlaceOf(path)} {Lists.GetValueOrDefault(list)?.GetValueOrDefault(path.Element) ?? path.Element}"
        : Head.GetValueOrDefault(path.Element, path.Element);

    /// <summary>The line of a list, for example <c>第2项货物</c>; empty for the head.</summary>
    public static string PlaceOf(FieldPath path) => path.List is { } list ? $"第{path.Line}项{ListNames.GetValueOrDefault(list, list)}" : "";

    private static Dictionary<string, string> Captions(params Type[] types) => types
        .SelectMany(type => type.GetProperties())
        .Select(property => (property.Name, Element: property.GetCustomAttribute<ElementAttribute>()))
        .Where(p => p.Element is not null)
        .ToDictionary(p => p.Name, p => p.Element!.Caption, StringComparer.Ordinal);
}
