using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CooPortal.PrintProtocol;

/// <summary>
/// Who a card's certificate names. The USCC stands in organizationIdentifier (2.5.4.97) in the form of ETSI EN 319 412-1,
/// "NTRCN-" and 18 characters; the subject's serialNumber is the person's or card's number and never read as a company.
/// The kind is an organizational unit, 法人卡 or 操作员卡.
/// </summary>
public sealed record CardSubject
{
    /// <summary>Attribute type of organizationIdentifier.</summary>
    public const string OrganizationIdentifier = "2.5.4.97";

    /// <summary>National trade register, China.</summary>
    public const string UsccPrefix = "NTRCN-";

    private const string CommonName = "2.5.4.3";
    private const string Organization = "2.5.4.10";
    private const string OrganizationalUnit = "2.5.4.11";
    private const string Country = "2.5.4.6";
    private const string LegalPersonUnit = "法人卡";
    private const string OperatorUnit = "操作员卡";

    /// <summary>The person (common name).</summary>
    public required string Holder { get; init; }

    /// <summary>The company's name (organization).</summary>
    public required string Enterprise { get; init; }

    /// <summary>The company's unified social credit code, 18 characters.</summary>
    public required string Uscc { get; init; }

    /// <summary>Legal person's or operator's card.</summary>
    public required CardKind Kind { get; init; }

    /// <summary>Reads a certificate; null when it does not name a company, a person and a kind.</summary>
    public static CardSubject? Read(X509Certificate2 certificate)
    {
        List<(string? Type, string? Value)> parts;
        try
        {
            parts =
            [
                .. certificate.SubjectName.EnumerateRelativeDistinguishedNames()
                    .Where(part => !part.HasMultipleElements)
                    .Select(part => (part.GetSingleElementType().Value, part.GetSingleElementValue())),
            ];
        }
        catch (CryptographicException)
        {
            return null;
        }

        var identifier = Only(OrganizationIdentifier);
        var holder = Only(CommonName);
        CardKind? kind = Only(OrganizationalUnit) switch
        {
            LegalPersonUnit => CardKind.LegalPerson,
            OperatorUnit => CardKind.Operator,
            _ => null,
        };
        if (identifier is null || !identifier.StartsWith(UsccPrefix, StringComparison.Ordinal) || holder is null || kind is null)
        {
            return null;
        }

        return new CardSubject { Holder = holder, Enterprise = Only(Organization) ?? "", Uscc = identifier[UsccPrefix.Length..], Kind = kind.Value };

        // Two values of one attribute could be read differently by two readers, so they name nobody.
        string? Only(string type)
        {
            var values = parts.Where(part => part.Type == type).Select(part => part.Value).ToList();
            return values.Count == 1 ? values[0] : null;
        }
    }

    /// <summary>The distinguished name that <see cref="Read"/> understands.</summary>
    public X500DistinguishedName ToDistinguishedName()
    {
        var name = new X500DistinguishedNameBuilder();
        name.Add(Country, "CN", System.Formats.Asn1.UniversalTagNumber.PrintableString);
        name.Add(Organization, Enterprise);
        name.Add(OrganizationIdentifier, UsccPrefix + Uscc);
        name.Add(OrganizationalUnit, Kind == CardKind.LegalPerson ? LegalPersonUnit : OperatorUnit);
        name.Add(CommonName, Holder);
        return name.Build();
    }
}
