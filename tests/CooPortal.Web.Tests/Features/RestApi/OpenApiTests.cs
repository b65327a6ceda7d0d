using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.RestApi;

/// <summary>The OpenAPI document against the API that it describes.</summary>
public sealed class OpenApiTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Document_IsTheOneInTheRepository_AndHoldsEveryRoute()
    {
        using var api = new RestStage(portal, "");
        var document = (await api.GetAsync("openapi.json")).Json;

        ShouldBeCurrent(document.ToJsonString(Readable) + "\n");
        var routes = portal.Host.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.IsSubclassOf(typeof(Web.Features.RestApi.RestController)) == true)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimEnd('/').Replace(":guid", "", StringComparison.Ordinal)}"));
        Operations(document).Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal).ShouldBe(routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryOperation_AnswersAsItIsDescribed_AndOnlyToAKey()
    {
        using var api = await RestStage.OpenAsync(portal);
        using var nobody = new RestStage(portal, "");
        var document = (await api.GetAsync("openapi.json")).Json;
        var operations = Operations(document).OrderBy(operation => operation.Method == "DELETE").ToList();
        operations.Count.ShouldBeGreaterThan(14);

        foreach (var (method, path, operation) in operations)
        {
            var created = await api.PostAsync("certificates", RestStage.Certificate());
            var url = path.Replace("{id}", created.Id.ToString(), StringComparison.Ordinal).Replace("{document}", "certificate", StringComparison.Ordinal)
                .Replace("{name}", "units", StringComparison.Ordinal).Replace("{code}", "C", StringComparison.Ordinal);
            var body = operation["requestBody"]?["content"]?["application/json"]?["example"]?.ToJsonString();
            var tag = Parameters(operation).Any(name => name == "If-Match") ? created.ETag! : "";

            (await nobody.SendAsync(new HttpMethod(method), url, body)).Status.ShouldBe(401, $"{method} {url}");
            var reply = await api.SendAsync(new HttpMethod(method), url, body, tag.Length > 0 ? [("If-Match", tag)] : []);

            var described = operation["responses"]![reply.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)];
            described.ShouldNotBeNull($"{method} {url} answered {reply.Status}: {reply.Text}");
            reply.Status.ShouldBeLessThan(300, $"{method} {url}: {reply.Text}");
            var content = described["content"]?.AsObject();
            (content?.Select(type => type.Key).FirstOrDefault() ?? "").ShouldBe(reply.ContentType, $"{method} {url}");
            if (reply.ContentType == "application/json")
            {
                Fits(document, content!["application/json"]!["schema"]!, reply.Json, "#").ShouldBeEmpty($"{method} {url}");
            }

            foreach (var wrong in operation["responses"]!.AsObject().Where(response => response.Key[0] == '4'))
            {
                wrong.Value!["content"]!.AsObject().Select(type => type.Key).ShouldBe(["application/problem+json"], $"{method} {path} {wrong.Key}");
            }
        }
    }

    [Fact]
    public async Task Page_ListsEveryOperation_ForAdministratorsOnly()
    {
        using var browser = await portal.Host.SignInAsync("exporter");
        using var api = new RestStage(portal, "");
        var operations = Operations((await api.GetAsync("openapi.json")).Json).ToList();

        await browser.OpenAsync("/docking/api");

        browser.Page.QuerySelectorAll("form.docking-operation").Select(form => $"{form.GetAttribute("data-method")} {form.GetAttribute("data-path")}").Order(StringComparer.Ordinal)
            .ShouldBe(operations.Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal));
        browser.Page.QuerySelector("#op-listCertificates select[name='status']")!.TextContent.ShouldContain("approved");
        JsonNode.Parse(browser.Page.QuerySelector("#op-createCertificate textarea")!.TextContent)!["typeCode"]!.GetValue<string>().ShouldBe("C");
        browser.Page.QuerySelector("#op-changeCertificate input[name='If-Match']").ShouldNotBeNull();
        await browser.OpenAsync("/docking/api/guide");
        Encoding.UTF8.GetString(await browser.Response.Content.ReadAsByteArrayAsync()).ShouldContain("Idempotency-Key");
    }

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!);

    private static IEnumerable<string> Parameters(JsonNode operation) => (operation["parameters"]?.AsArray() ?? []).Select(parameter => (string)parameter!["name"]!);

    /// <summary>What of an answer the schema does not know or misses: members, kinds, enumerations.</summary>
    private static IEnumerable<string> Fits(JsonNode document, JsonNode schema, JsonNode? value, string place)
    {
        if (schema["$ref"] is { } reference)
        {
            return Fits(document, reference.GetValue<string>().TrimStart('#', '/').Split('/').Aggregate(document, (node, name) => node[name]!), value, place);
        }

        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray choices)
        {
            var tried = choices.Select(choice => Fits(document, choice!, value, place).ToList()).ToList();
            return tried.Any(problems => problems.Count == 0) ? [] : tried[^1];
        }

        var kinds = schema["type"] is JsonArray several ? [.. several.Select(kind => (string)kind!)] : schema["type"] is { } one ? new List<string> { (string)one! } : [];
        var kind = value?.GetValueKind() switch { null or JsonValueKind.Null => "null", JsonValueKind.String => "string", JsonValueKind.Number => "number", JsonValueKind.Object => "object", JsonValueKind.Array => "array", _ => "boolean" };
        if (kinds.Count > 0 && !kinds.Contains(kind) && !(kind == "number" && kinds.Contains("integer")))
        {
            return [$"{place}: {kind} is none of {string.Join(", ", kinds)}"];
        }

        if (schema["enum"] is JsonArray values && value is not null && values.All(allowed => allowed?.ToJsonString() != value.ToJsonString()))
        {
            return [$"{place}: {value.ToJsonString()} is not listed"];
        }

        return value switch
        {
            JsonArray items => items.SelectMany((item, index) => Fits(document, schema["items"]!, item, $"{place}/{index}")),
            JsonObject members => (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Where(name => !members.ContainsKey(name)).Select(name => $"{place}: {name} is missing")
                .Concat(members.SelectMany(member => schema["properties"]?[member.Key] is { } known
                    ? Fits(document, known, member.Value, $"{place}/{member.Key}")
                    : schema["additionalProperties"] is JsonObject other ? Fits(document, other, member.Value, $"{place}/{member.Key}") : [$"{place}: {member.Key} is not described"])),
            _ => [],
        };
    }

    private static void ShouldBeCurrent(string text, [CallerFilePath] string callerPath = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(callerPath)!, "..", "..", "..", "..", "docs", "api", "openapi.json");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        (File.Exists(path) && File.ReadAllText(path) == text).ShouldBeTrue("docs/api/openapi.json is stale; run: UPDATE_DOCS=1 dotnet test tests/CooPortal.Web.Tests --filter OpenApiTests");
    }
}
