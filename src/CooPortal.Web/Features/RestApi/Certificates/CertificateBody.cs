using System.Globalization;
using System.Text.Json;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Features.RestApi.Answers;

namespace CooPortal.Web.Features.RestApi.Certificates;

/// <summary>
/// Reads the content of a certificate from JSON by the fields of its type. Only the shape is judged here, all of it at once: members that nobody
/// knows, values of another kind. What the values say is for the rules of the form.
/// </summary>
public sealed class CertificateBody
{
    public const string TypeCode = "typeCode";

    private static readonly string[] parts = ["header", "amendment", "originalProof", "nonPartyCompanies", "invoices", "goods"];

    private readonly List<ProblemItem> problems = [];

    private CertificateBody()
    {
    }

    /// <param name="json">typeCode and content.</param>
    /// <exception cref="RestRefusalException">There is no such type, or the shape is wrong.</exception>
    public static (CertificateType Type, CertificateContent Content) Read(JsonElement json)
    {
        var code = json.TryGetProperty(TypeCode, out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
        return CertificateCatalogue.Find(code) is { } type
            ? (type, ReadContent(json, type))
            : throw Refuse([ProblemItem.At($"#/{TypeCode}", code is null ? "请给出证书类型代码，见 /certificate-types。" : $"没有证书类型“{code}”，可用的见 /certificate-types。")]);
    }

    /// <param name="json">The content; its typeCode, where it has one, must be the type's.</param>
    /// <param name="type">Type of the certificate.</param>
    /// <exception cref="RestRefusalException">The shape is wrong.</exception>
    public static CertificateContent ReadContent(JsonElement json, CertificateType type)
    {
        var body = new CertificateBody();
        var content = body.Content(json, type);
        return body.problems.Count == 0 ? content : throw Refuse(body.problems);
    }

    private static RestRefusalException Refuse(List<ProblemItem> problems) => new(RestProblems.Bad($"请求体的结构有误，共 {problems.Count} 处。", problems));

    private CertificateContent Content(JsonElement json, CertificateType type)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name == TypeCode)
            {
                if (member.Value.ValueKind != JsonValueKind.String || !string.Equals(member.Value.GetString(), type.Code, StringComparison.OrdinalIgnoreCase))
                {
                    problems.Add(ProblemItem.At($"#/{TypeCode}", $"证书类型是 {type.Code}，不能改变。"));
                }
            }
            else if (!parts.Contains(member.Name))
            {
                problems.Add(ProblemItem.At($"#/{member.Name}", $"没有这个成员，可用：{TypeCode}、{string.Join('、', parts)}。"));
            }
        }

        var goods = Lines(json, "goods");
        return new CertificateContent
        {
            Header = Section(json, "header", type.Header.Fields, [], type.Header.All),
            Amendment = Section(json, "amendment", AmendmentFields.Entered, AmendmentFields.All, []),
            OriginalProof = Section(json, "originalProof", OriginalProofFields.Editable, OriginalProofFields.All, []),
            NonPartyCompanies = [.. Lines(json, "nonPartyCompanies").Select((line, index) => Values(line, $"#/nonPartyCompanies/{index}", NonPartyFields.All, [], []))],
            Invoices = Invoices(json, type),
            Goods = [.. goods.Select((line, index) => Values(line, $"#/goods/{index}", type.Goods.Fields, type.UsesInboundOrigin ? [InboundGoodsFields.ProofNumber, InboundGoodsFields.ItemNumber] : [], type.Goods.All))],
            Inbound = type.UsesInboundOrigin ? Inbound(goods) : new Dictionary<int, (string, int)>(),
        };
    }

    private List<TypedValues> Invoices(JsonElement json, CertificateType type)
    {
        var lines = Lines(json, "invoices");
        if (lines.Count > 0 && !type.HasInvoiceSection)
        {
            problems.Add(ProblemItem.At("#/invoices", $"{type.NameZh}没有发票信息组，发票号和发票日期请填在 header 中。"));
            return [];
        }

        return [.. lines.Select((line, index) => Values(line, $"#/invoices/{index}", type.Invoices.Fields, [], type.Invoices.All))];
    }

    private Dictionary<int, (string ProofNumber, int ItemNumber)> Inbound(List<JsonElement> goods)
    {
        var (proofName, itemName) = (RestJson.Name(InboundGoodsFields.ProofNumber.Key), RestJson.Name(InboundGoodsFields.ItemNumber.Key));
        var inbound = new Dictionary<int, (string, int)>();
        for (var index = 0; index < goods.Count; index++)
        {
            if (goods[index].ValueKind != JsonValueKind.Object || !goods[index].TryGetProperty(proofName, out var proof) || proof.ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            if (proof.ValueKind == JsonValueKind.String && goods[index].TryGetProperty(itemName, out var item) && item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number))
            {
                inbound[index + 1] = (proof.GetString()!, number);
            }
            else
            {
                problems.Add(ProblemItem.At($"#/goods/{index}/{proofName}", $"{proofName} 应为文字，并与整数 {itemName} 一同给出。"));
            }
        }

        return inbound;
    }

    private List<JsonElement> Lines(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray()];
        }

        problems.Add(ProblemItem.At($"#/{name}", "应为数组。"));
        return [];
    }

    private TypedValues Section(JsonElement json, string name, IEnumerable<FieldDefinition> fields, IEnumerable<FieldDefinition> passedOver, IEnumerable<FieldDefinition> ofOtherTypes) =>
        json.TryGetProperty(name, out var section) && section.ValueKind != JsonValueKind.Null ? Values(section, $"#/{name}", fields, passedOver, ofOtherTypes) : TypedValues.None;

    /// <param name="section">One object.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="fields">What may be said.</param>
    /// <param name="passedOver">What an answer of the API holds beside it, and what is read elsewhere.</param>
    /// <param name="ofOtherTypes">Fields whose absence is worth a word.</param>
    private TypedValues Values(
        JsonElement section, string pointer, IEnumerable<FieldDefinition> fields, IEnumerable<FieldDefinition> passedOver, IEnumerable<FieldDefinition> ofOtherTypes)
    {
        if (section.ValueKind != JsonValueKind.Object)
        {
            problems.Add(ProblemItem.At(pointer, "应为对象。"));
            return TypedValues.None;
        }

        var known = fields.ToDictionary(field => RestJson.Name(field.Key), StringComparer.Ordinal);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in section.EnumerateObject())
        {
            if (known.TryGetValue(member.Name, out var field))
            {
                if (Text(member.Value, field) is { } text)
                {
                    values[field.Key] = text;
                }
                else
                {
                    problems.Add(ProblemItem.At($"{pointer}/{member.Name}", $"{field.LabelZh}应为{KindZh(field.Kind)}。"));
                }
            }
            else if (passedOver.All(field => RestJson.Name(field.Key) != member.Name))
            {
                problems.Add(ProblemItem.At(
                    $"{pointer}/{member.Name}",
                    ofOtherTypes.FirstOrDefault(field => RestJson.Name(field.Key) == member.Name) is { } absent
                        ? $"这种证书没有“{absent.LabelZh}”栏目，请去掉。"
                        : "没有这个成员，请核对接口文档中的名称。"));
            }
        }

        return new TypedValues(values);
    }

    /// <summary>The value as a form would post it; null when it is of another kind than the field.</summary>
    private static string? Text(JsonElement value, FieldDefinition field) => (field.Kind, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => "",
        (FieldKind.Flag, JsonValueKind.True) => "true",
        (FieldKind.Flag, JsonValueKind.False) => "false",
        (FieldKind.Number, JsonValueKind.Number) => value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        (FieldKind.Flag or FieldKind.Number, _) => null,
        (_, JsonValueKind.String) => value.GetString(),
        _ => null,
    };

    private static string KindZh(FieldKind kind) => kind switch
    {
        FieldKind.Flag => " true 或 false",
        FieldKind.Number => "数字（不加引号）",
        FieldKind.Date => "文字，例如 \"2026-03-05\"",
        FieldKind.Code => "文字（代码）",
        _ => "文字",
    };
}
