using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CooPortal.Web.Features.Docking.Api;

/// <summary>The OpenAPI document as the page shows it.</summary>
public sealed record ApiPage(IReadOnlyList<ApiGroup> Groups)
{
    private static readonly string[] methods = ["get", "post", "put", "delete"];

    private static readonly JsonSerializerOptions readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ApiPage Of(JsonNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var operations =
            from path in document["paths"]!.AsObject()
            from operation in path.Value!.AsObject()
            where methods.Contains(operation.Key)
            select (Tag: operation.Value!["tags"]![0]!.GetValue<string>(), Operation: Operation(document, path.Key, operation.Key, operation.Value));
        return new ApiPage([.. operations.GroupBy(row => row.Tag, row => row.Operation).Select(group => new ApiGroup(group.Key, [.. group]))]);
    }

    private static ApiOperation Operation(JsonNode document, string path, string method, JsonNode operation) => new()
    {
        Id = operation["operationId"]!.GetValue<string>(),
        Method = method.ToUpperInvariant(),
        Path = path,
        Summary = Text(operation["summary"]),
        Description = Text(operation["description"]),
        Parameters = [.. (operation["parameters"]?.AsArray() ?? []).Select(parameter => Parameter(document, parameter!))],
        Sample = operation["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString(readable),
        Statuses = [.. operation["responses"]!.AsObject().Select(response => response.Key)],
    };

    private static ApiParameter Parameter(JsonNode document, JsonNode parameter) => new(
        Text(parameter["name"]), Text(parameter["in"]), parameter["required"]?.GetValue<bool>() == true, Text(parameter["description"]), Values(document, parameter["schema"]));

    private static List<string> Values(JsonNode document, JsonNode? schema)
    {
        // a nullable value of a list is written as one of two schemas
        var listed = new[] { schema }.Concat(schema?["oneOf"]?.AsArray() ?? []).Concat(schema?["anyOf"]?.AsArray() ?? [])
            .Select(candidate => candidate?["$ref"] is { } reference ? Resolve(document, reference.GetValue<string>()) : candidate)
            .FirstOrDefault(candidate => candidate?["enum"] is not null);
        return [.. (listed?["enum"]?.AsArray() ?? []).Where(value => value is not null).Select(value => value!.GetValue<string>())];
    }

    private static JsonNode? Resolve(JsonNode document, string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]);

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}
