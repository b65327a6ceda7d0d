using System.Globalization;
using System.Reflection;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.Operations.Docking;

/// <summary>Values of a message by the names of their elements, as text that a form could hold.</summary>
internal static class MessageValue
{
    /// <summary>The value at a place; empty when there is none.</summary>
    public static string Of(CustomsMessage message, FieldPath path)
    {
        if (message is not CertificateMessage certificate)
        {
            return Of(message, path.Element) ?? "";
        }

        object?[] places = path.List switch
        {
            null => [certificate.CertificateHead, certificate.ModCertificate, certificate.AplPromise, certificate.CooExtension, certificate.CooExtension?.OriProof],
            "Goods" => [certificate.CertificateList.ElementAtOrDefault(path.Line - 1)],
            "OriInv" => [certificate.OriInvs?.ElementAtOrDefault(path.Line - 1)],
            "NonpartyCorp" => [certificate.NonpartyCorpList?.ElementAtOrDefault(path.Line - 1)],
            "OriProofGoods" => [certificate.CooExtension?.OriProofGoodsList?.ElementAtOrDefault(path.Line - 1)],
            _ => [],
        };
        return places.Select(place => Of(place, path.Element)).FirstOrDefault(value => value is not null) ?? "";
    }

    /// <summary>The value of an element of a group; null when the group has no such element or is not there.</summary>
    public static string? Of(object? group, string element) => group?.GetType().GetProperty(element) is not { } property ? null : property.GetValue(group) switch
    {
        null => "",
        string text => text,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => property.GetCustomAttribute<ElementAttribute>()!.Flag[flag ? 0 : 1].ToString(),
        Enum code => code.ToString("d"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };
}
