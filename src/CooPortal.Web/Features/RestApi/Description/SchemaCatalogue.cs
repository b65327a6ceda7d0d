using System.Text.Json.Nodes;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Web.Features.RestApi.Batches;
using CooPortal.Web.Features.RestApi.Certificates;

namespace CooPortal.Web.Features.RestApi.Description;

/// <summary>Schemas of what is data in the catalogue: a certificate with the fields of all types, and samples of what is sent.</summary>
internal static class SchemaCatalogue
{
    public static IEnumerable<(string Name, JsonObject Schema)> All()
    {
        yield return ("CertificateHeader", Section(HeaderFields.All, "基本信息。各类型有哪些字段、申报时必填哪些，见 /certificate-types/{code}。"));
        yield return ("CertificateGoods", WithInbound(Section(GoodsFields.All, "一项货物，或一项非货物（isNonGoods）。")));
        yield return ("CertificateInvoice", Section(InvoiceFields.All, "一张发票；只有含发票信息组的类型。"));
        yield return ("CertificateNonPartyCompany", Section(NonPartyFields.All, "一家第三方发票/非缔约方公司。"));
        yield return ("CertificateAmendment", Section(AmendmentFields.Entered, "更改/重发信息；只用于更改证、重发证。"));
        yield return ("CertificateOriginalProof", Section(OriginalProofFields.Editable, "原始原产地证明信息中可以修改的栏目。"));
        yield return ("CertificateContent", Object(Content(), []));
        yield return ("NewCertificate", Object(Content(), [CertificateBody.TypeCode]));
        yield return ("Certificate", Object(Known().Concat(Content()), ["id", "number", "typeCode", "requestKind", "status", "statusTitle", "version", "header", "goods"]));
        yield return ("CertificateBatch", Batch(Reference("NewCertificate")));
        yield return ("DeclarationBatch", Batch(Object([("id", Text("证书的 id", "uuid")), ("version", Typed("integer", "读取时的版本"))], ["id"])));
    }

    /// <summary>A body that the portal takes as it is.</summary>
    public static JsonNode Sample(string schema)
    {
        var certificate = JsonNode.Parse(Resource("sample-certificate.json"))!.AsObject();
        switch (schema)
        {
            case "NewCertificate":
                return certificate;
            case "CertificateContent":
                certificate.Remove(CertificateBody.TypeCode);
                return certificate;
            case "CertificateBatch":
                return new JsonObject { ["items"] = new JsonArray(certificate) };
            default:
                return new JsonObject { ["items"] = new JsonArray(new JsonObject { ["id"] = Guid.Empty }) };
        }
    }

    public static byte[] Resource(string name)
    {
        using var stream = typeof(SchemaCatalogue).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static IEnumerable<(string, JsonObject)> Content() =>
    [
        (CertificateBody.TypeCode, Enumeration(CertificateCatalogue.All.Select(type => type.Code), "证书类型代码")),
        ("header", Reference("CertificateHeader")),
        ("goods", List("CertificateGoods")),
        ("invoices", List("CertificateInvoice")),
        ("nonPartyCompanies", List("CertificateNonPartyCompany")),
        ("amendment", Reference("CertificateAmendment")),
        ("originalProof", Reference("CertificateOriginalProof")),
    ];

    private static IEnumerable<(string, JsonObject)> Known() =>
    [
        ("id", Text("系统编号", "uuid")),
        ("number", Text("证书号")),
        ("requestKind", Enumeration(Enum.GetValues<RequestKind>().Select(CertificateJson.Name), "申请种类")),
        ("status", Enumeration(Enum.GetValues<CertificateStatus>().Select(CertificateJson.Name), "单据状态")),
        ("statusTitle", Text("单据状态的名称")),
        ("version", Typed("integer", "版本；If-Match 用加引号的版本")),
        ("declarationRound", Typed("integer", "第几次申报")),
        ("printStatus", Enumeration(Enum.GetValues<PrintStatus>().Select(CertificateJson.Name), "打印状态")),
        ("isShelved", Typed("boolean", "已手动存档")),
        ("exporterOrganisationCode", Text("出口商主体识别码")),
        ("createdAt", Text("创建时间（UTC）", "date-time")),
        ("createdBy", Text("创建人或密钥")),
        ("updatedAt", Text("修改时间（UTC）", "date-time")),
        ("declaredAt", Text("申报时间（UTC）", "date-time")),
        ("issuedOn", Text("签发日期", "date")),
        ("originalId", Text("原证书的 id", "uuid")),
        ("attachments", new JsonObject { ["type"] = "array", ["description"] = "随附单据", ["items"] = Object([("kind", Text("附件类型代码")), ("kindTitle", Text("附件类型")), ("name", Text("文件名")), ("sha256", Text("SHA-256")), ("uploadedAt", Text("上传时间（UTC）", "date-time"))], []) }),
    ];

    private static JsonObject Section<T>(IReadOnlyList<SectionField<T>> fields, string description) where T : class
    {
        var schema = Object(fields.Select(field => (RestJson.Name(field.Key), Field(field))), []);
        schema["description"] = description;
        return schema;
    }

    private static JsonObject WithInbound(JsonObject goods)
    {
        goods["properties"]![RestJson.Name(InboundGoodsFields.ProofNumber.Key)] = Field(InboundGoodsFields.ProofNumber);
        goods["properties"]![RestJson.Name(InboundGoodsFields.ItemNumber.Key)] = Typed("integer", InboundGoodsFields.ItemNumber.LabelZh);
        return goods;
    }

    private static JsonObject Field(FieldDefinition field)
    {
        var words = field.Dictionary is null ? field.LabelZh : $"{field.LabelZh}；字典 {field.Dictionary.Name}{(field.IsOpenList ? "，也可以是其他文字" : "")}";
        var schema = field.Kind switch
        {
            FieldKind.Flag => Nullable("boolean"),
            FieldKind.Number => Nullable("number"),
            _ => Nullable("string"),
        };
        schema["description"] = words;
        if (field.Kind == FieldKind.Date)
        {
            schema["format"] = "date";
        }

        if (field.Kind is FieldKind.Text or FieldKind.Multiline or FieldKind.Code && field.MaxLength is { } most)
        {
            schema["maxLength"] = most;
        }

        if (field.Maximum is { } maximum)
        {
            schema["maximum"] = maximum;
        }

        return schema;
    }

    private static JsonObject Batch(JsonObject item) => Object(
        [("items", new JsonObject { ["type"] = "array", ["minItems"] = 1, ["maxItems"] = BatchesController.Most, ["items"] = item })], ["items"]);

    private static JsonObject Object(IEnumerable<(string Name, JsonObject Schema)> members, string[] required)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members)
        {
            properties[name] = schema;
        }

        var described = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (required.Length > 0)
        {
            described["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        return described;
    }

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static JsonObject List(string schema) => new() { ["type"] = "array", ["items"] = Reference(schema) };

    private static JsonObject Nullable(string type) => new() { ["type"] = new JsonArray(type, "null") };

    private static JsonObject Typed(string type, string description) => new() { ["type"] = type, ["description"] = description };

    private static JsonObject Text(string description, string? format = null)
    {
        var schema = Typed("string", description);
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private static JsonObject Enumeration(IEnumerable<string> values, string description)
    {
        var schema = Text(description);
        schema["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        return schema;
    }
}
