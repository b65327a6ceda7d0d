using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Docking;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Web.Tests.Features.RestApi;

/// <summary>A program of the exporter: a bearer key that its administrator made, and calls of the API.</summary>
internal sealed class RestStage(CertificatePortal portal, string token) : IDisposable
{
    private readonly HttpClient http = new(((TestServer)portal.Host.Services.GetRequiredService<IServer>()).CreateHandler()) { BaseAddress = new Uri("https://localhost/api/v1/") };

    public const RestScopes Everything = RestScopes.Read | RestScopes.Write | RestScopes.Declare;

    public string Token => token;

    public static async Task<RestStage> OpenAsync(CertificatePortal portal, RestScopes scopes = Everything, Enterprise? enterprise = null)
    {
        var owner = enterprise ?? portal.Exporter;
        await using var db = portal.Db(owner);
        var made = await new CreateDockingKey(db, portal.Clock).ForRestAsync(Guid.CreateVersion7(), "订单系统", 365, scopes, Some.Administrator(owner.Id), CancellationToken.None);
        return new RestStage(portal, made!.Value.Token);
    }

    /// <summary>A certificate that customs would take, as the ERP would write it.</summary>
    public static JsonObject Certificate(string type = Typed.General) => new()
    {
        ["typeCode"] = type,
        ["header"] = Section(Typed.Header(type)),
        ["goods"] = new JsonArray(Section(Typed.Goods(type))),
    };

    public Task<RestReply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<RestReply> PostAsync(string path, JsonNode? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body?.ToJsonString(), headers);

    public async Task<RestReply> SendAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (token.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return await RestReply.OfAsync(response);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await http.SendAsync(request);

    public void Dispose() => http.Dispose();

    private static JsonObject Section(Dictionary<string, string> typed)
    {
        string[] numbers = ["PackageQuantity", "Quantity", "GrossWeight", "NetWeight", "UnitPrice", "InvoiceValue", "FobValue"];
        var section = new JsonObject();
        foreach (var (key, value) in typed)
        {
            section[char.ToLowerInvariant(key[0]) + key[1..]] = numbers.Contains(key) ? JsonNode.Parse(value) : JsonValue.Create(value);
        }

        return section;
    }
}
