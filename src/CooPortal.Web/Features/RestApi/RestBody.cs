using System.Text;
using System.Text.Json;
using CooPortal.Web.Features.RestApi.Answers;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.RestApi;

/// <summary>The JSON of a request.</summary>
public static class RestBody
{
    public const int MostBytes = 8 * 1024 * 1024;

    private static readonly object bytesKey = new();

    private static readonly JsonDocumentOptions strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <summary>The body, read once; null when it is larger than may be.</summary>
    public static async Task<byte[]?> BytesAsync(HttpRequest request)
    {
        if (request.HttpContext.Items[bytesKey] is byte[] read)
        {
            return read;
        }

        var bytes = await LimitedBody.ReadAsync(request, MostBytes);
        request.HttpContext.Items[bytesKey] = bytes;
        return bytes;
    }

    /// <exception cref="RestRefusalException">It is too large, no JSON, or no object.</exception>
    public static async Task<JsonElement> ReadAsync(HttpRequest request)
    {
        if (request.ContentType is { Length: > 0 } type && !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RestRefusalException(RestProblems.Make(StatusCodes.Status415UnsupportedMediaType, "media-type", "内容类型不受支持", "请求体应为 application/json。"));
        }

        var bytes = await BytesAsync(request) ?? throw new RestRefusalException(TooLarge());
        try
        {
            // a document that is read to its end: what is wrong behind the first value is wrong, too
            using var document = JsonDocument.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), strict);
            if (UnusableText(document.RootElement, "#") is { } pointer)
            {
                throw new RestRefusalException(RestProblems.Bad("请求体中有不能使用的文字。", [ProblemItem.At(pointer, "含有控制字符或不完整的 Unicode 字符（换行请用 \\n）。")]));
            }

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new RestRefusalException(RestProblems.Bad("请求体应为一个 JSON 对象。"));
        }
        catch (JsonException broken)
        {
            throw new RestRefusalException(RestProblems.Bad(
                bytes.Length == 0 ? "请求体为空，应为一个 JSON 对象。"
                : broken.Message.Contains("uplicate", StringComparison.Ordinal) ? "请求体不是合格的 JSON：同一对象内有重复的成员。"
                : $"请求体不是合格的 JSON：第 {broken.LineNumber + 1} 行第 {broken.BytePositionInLine + 1} 个字节附近有误（嵌套最多 16 层）。"));
        }
        catch (InvalidOperationException)
        {
            throw new RestRefusalException(RestProblems.Bad("请求体中有不完整的 Unicode 字符。"));
        }
        catch (DecoderFallbackException)
        {
            throw new RestRefusalException(RestProblems.Bad("请求体应为 UTF-8 编码。"));
        }
    }

    /// <summary>Characters that no database keeps and no form prints.</summary>
    public static bool IsUsable(string text) => !text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'));

    /// <summary>Where the first text stands that cannot be used; null for none.</summary>
    private static string? UnusableText(JsonElement value, string pointer)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => IsUsable(value.GetString()!) ? null : pointer,
                JsonValueKind.Object => value.EnumerateObject().Select(member => IsUsable(member.Name) ? UnusableText(member.Value, $"{pointer}/{member.Name}") : pointer).FirstOrDefault(found => found is not null),
                JsonValueKind.Array => value.EnumerateArray().Select((item, index) => UnusableText(item, $"{pointer}/{index}")).FirstOrDefault(found => found is not null),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            // half of a surrogate pair, written as an escape
            return pointer;
        }
    }

    public static RestAnswer TooLarge() =>
        RestProblems.Make(StatusCodes.Status413PayloadTooLarge, "too-large", "请求过大", $"请求体不能超过 {MostBytes / 1024 / 1024} MB，请分批提交。");
}
