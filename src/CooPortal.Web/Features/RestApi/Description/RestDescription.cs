using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CooPortal.Web.Features.RestApi.Description;

/// <summary>
/// The OpenAPI document. The framework describes addresses, parameters and answers from the code; what the catalogue of certificate types knows
/// better than any C# type is added here: the content of a certificate, samples, and the headers that filters read.
/// </summary>
public sealed class RestDescription(
    [FromKeyedServices(RestDescription.Name)] IOpenApiDocumentProvider framework, IActionDescriptorCollectionProvider actions)
{
    public const string Name = "v1";
    public const string Address = $"/{RestApiFeature.Prefix}/openapi.json";

    private const string Json = "application/json";
    private const string SecurityScheme = "bearerKey";

    private readonly Lazy<Task<JsonObject>> document = new(() => MakeAsync(framework, actions));

    /// <summary>The guide for developers, as Markdown.</summary>
    public static byte[] Guide => SchemaCatalogue.Resource("api.zh.md");

    /// <summary>The document; nobody may change it.</summary>
    public async Task<JsonNode> ReadAsync(CancellationToken cancellationToken) => await document.Value.WaitAsync(cancellationToken);

    private static async Task<JsonObject> MakeAsync(IOpenApiDocumentProvider framework, IActionDescriptorCollectionProvider actions)
    {
        var described = await framework.GetOpenApiDocumentAsync(CancellationToken.None);
        var json = JsonNode.Parse(await described.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None))!.AsObject();
        json["info"] = new JsonObject
        {
            ["title"] = "原产地证书 REST 接口",
            ["version"] = Name,
            ["description"] = "自行申报企业的程序用密钥查询、录入、申报本企业的证书。密钥在“ERP 对接—对接密钥”新建。出错时应答 application/problem+json（RFC 9457），errors 中的 pointer 指向请求体的栏目。",
        };
        json["servers"] = new JsonArray(new JsonObject { ["url"] = "/" });
        json["security"] = new JsonArray(new JsonObject { [SecurityScheme] = new JsonArray() });
        json.Remove("tags");
        var components = json["components"] as JsonObject ?? [];
        json["components"] = components;
        components["securitySchemes"] = new JsonObject { [SecurityScheme] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "对接密钥中的 REST 接口密钥" } };
        var schemas = components["schemas"] as JsonObject ?? [];
        components["schemas"] = schemas;
        foreach (var ofFiles in new[] { "FileContentResult", "EntityTagHeaderValue", "StringSegment" })
        {
            schemas.Remove(ofFiles);
        }

        foreach (var (name, schema) in SchemaCatalogue.All())
        {
            schemas[name] = schema;
        }

        var known = actions.ActionDescriptors.Items.OfType<ControllerActionDescriptor>()
            .Where(action => action.ControllerTypeInfo.IsSubclassOf(typeof(RestController)))
            .ToDictionary(action => action.AttributeRouteInfo!.Name!, StringComparer.Ordinal);
        foreach (var operation in json["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(method => method.Value!.AsObject()))
        {
            Complete(operation, known[operation["operationId"]!.GetValue<string>()]);
        }

        json["paths"] = Sorted(json["paths"]!.AsObject(), path => (RestWords.PlaceOf(path.Value!.AsObject().First().Value!["tags"]![0]!.GetValue<string>()), path.Key.Length));
        return json;
    }

    private static JsonObject Sorted<TKey>(JsonObject members, Func<KeyValuePair<string, JsonNode?>, TKey> key)
    {
        var sorted = members.OrderBy(key).ToList();
        members.Clear();
        return new JsonObject(sorted);
    }

    private static void Complete(JsonObject operation, ControllerActionDescriptor action)
    {
        var method = action.EndpointMetadata.OfType<HttpMethodMetadata>().SelectMany(metadata => metadata.HttpMethods).First();
        var parameters = operation["parameters"] as JsonArray ?? [];
        foreach (var inPath in parameters.Where(parameter => parameter!["in"]!.GetValue<string>() == "path"))
        {
            RestWords.Describe(inPath!.AsObject());
        }

        if (Of<PreconditionAttribute>(action) is { } precondition)
        {
            parameters.Add(Header("If-Match", precondition.Required, "读取证书时的 ETag，例如 \"3\""));
        }

        if (HttpMethods.IsPost(method))
        {
            parameters.Add(Header(RestCallFilter.IdempotencyKey, required: false, "调用方自编的请求编号，例如 UUID；24 小时内重发同一请求只执行一次，应答第一次的结果"));
        }

        if (action.Parameters.Count > 0 && operation["responses"]!.AsObject().ContainsKey("304"))
        {
            parameters.Add(Header("If-None-Match", required: false, "上次应答的 ETag，未变时应答 304"));
        }

        if (parameters.Count > 0)
        {
            operation["parameters"] = parameters;
        }

        if (Of<RequiresScopeAttribute>(action) is { } scope)
        {
            operation["description"] = $"{operation["description"]?.GetValue<string>()}需要“{scope.Scope.TitleZh()}”权限。";
            operation["x-scope"] = RestJson.Name(scope.Scope.ToString());
        }

        if (Of<TakesAttribute>(action) is { } takes)
        {
            operation["requestBody"] = new JsonObject
            {
                ["required"] = true,
                ["content"] = new JsonObject { [Json] = new JsonObject { ["schema"] = Reference(takes.Schema), ["example"] = SchemaCatalogue.Sample(takes.Schema) } },
            };
        }

        operation["responses"] = Sorted(operation["responses"]!.AsObject(), response => response.Key);
        foreach (var (status, response) in operation["responses"]!.AsObject())
        {
            if (response!["content"]?["application/pdf"] is { } pdf)
            {
                pdf["schema"] = new JsonObject { ["type"] = "string", ["format"] = "binary" };
            }

            response!["description"] = RestWords.OfStatus(status);
            if (status[0] == '2' && Of<AnswersWithAttribute>(action) is { } answers)
            {
                response["content"] = new JsonObject { [Json] = new JsonObject { ["schema"] = Reference(answers.Schema) } };
            }
        }
    }

    private static T? Of<T>(ControllerActionDescriptor action) where T : Attribute => action.EndpointMetadata.OfType<T>().LastOrDefault();

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };

    private static JsonObject Header(string name, bool required, string description) => new()
    {
        ["name"] = name,
        ["in"] = "header",
        ["required"] = required,
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };
}
