using System.Globalization;
using System.Text.Json.Nodes;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Identifiers;

namespace CooPortal.Web.Features.RestApi.Certificates;

/// <summary>A certificate as JSON: what is known of it, and its content by the fields of its type. What is empty is absent.</summary>
public static class CertificateJson
{
    public static JsonObject Of(Certificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var type = CertificateCatalogue.Get(certificate.TypeCode);
        var json = new JsonObject
        {
            ["id"] = certificate.Id,
            ["number"] = certificate.Number,
            ["typeCode"] = certificate.TypeCode,
            ["requestKind"] = Name(certificate.RequestKind),
            ["status"] = Name(certificate.Status),
            ["statusTitle"] = certificate.Status.TitleZh(),
            ["version"] = certificate.Version,
            ["declarationRound"] = certificate.DeclarationRound,
            ["printStatus"] = Name(certificate.PrintStatus),
            ["isShelved"] = certificate.IsShelved,
            ["exporterOrganisationCode"] = certificate.ExporterOrganisationCode,
            ["createdAt"] = Time(certificate.CreatedAt),
            ["createdBy"] = certificate.CreatedByName,
            ["updatedAt"] = Time(certificate.UpdatedAt),
            ["declaredAt"] = certificate.DeclaredAt is { } declared ? Time(declared) : null,
            ["issuedOn"] = certificate.Issue.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["originalId"] = certificate.OriginalId,
            ["header"] = Header(certificate.Header, type),
            ["nonPartyCompanies"] = new JsonArray([.. certificate.NonPartyCompanies.OrderBy(company => company.LineNumber).Select(company => Section(company, NonPartyFields.All))]),
            ["invoices"] = new JsonArray([.. certificate.Invoices.OrderBy(invoice => invoice.LineNumber).Select(invoice => Section(invoice, type.Invoices.Fields))]),
            ["goods"] = new JsonArray([.. certificate.Goods.OrderBy(line => line.LineNumber).Select(line => Goods(line, type))]),
            ["attachments"] = new JsonArray([.. certificate.Attachments.Select(Attachment)]),
        };
        if (certificate.RequestKind != RequestKind.New)
        {
            json["amendment"] = Section(certificate.Amendment, AmendmentFields.All);
        }

        if (type.UsesInboundOrigin)
        {
            json["originalProof"] = Section(certificate.OriginalProof, OriginalProofFields.All);
        }

        foreach (var empty in json.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            json.Remove(empty);
        }

        return json;
    }

    /// <summary>Times are UTC.</summary>
    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Name<T>(T value) where T : struct, Enum => RestJson.Name(value.ToString());

    private static JsonObject Header(CertificateHeader header, CertificateType type)
    {
        var section = Section(header, type.Header.Fields);
        if (IdNumber.TryParse(header.DeclarantIdNumber, out var number))
        {
            section[RestJson.Name(HeaderFields.DeclarantIdNumber.Key)] = number.Masked;
        }

        return section;
    }

    private static JsonObject Goods(GoodsItem line, CertificateType type)
    {
        var section = Section(line, type.Goods.Fields);
        if (type.UsesInboundOrigin && line.InboundProofNumber is { Length: > 0 } proof)
        {
            section[RestJson.Name(InboundGoodsFields.ProofNumber.Key)] = proof;
            section[RestJson.Name(InboundGoodsFields.ItemNumber.Key)] = line.InboundItemNumber;
        }

        return section;
    }

    private static JsonObject Section<T>(T section, IEnumerable<SectionField<T>> fields) where T : class
    {
        var json = new JsonObject();
        foreach (var field in fields)
        {
            var value = field.Read(section);
            if (value.Length > 0)
            {
                json[RestJson.Name(field.Key)] = field.Kind switch
                {
                    FieldKind.Flag => value == "true",
                    FieldKind.Number => decimal.Parse(value, CultureInfo.InvariantCulture),
                    _ => value,
                };
            }
        }

        return json;
    }

    private static JsonObject Attachment(Attachment attachment) => new()
    {
        ["kind"] = attachment.Kind,
        ["kindTitle"] = Dictionary.AttachmentKinds.Find(attachment.Kind)?.NameZh,
        ["name"] = attachment.Name,
        ["sha256"] = attachment.Sha256,
        ["uploadedAt"] = Time(attachment.UploadedAt),
    };
}
