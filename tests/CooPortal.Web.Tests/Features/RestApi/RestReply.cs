using System.Text.Json.Nodes;

namespace CooPortal.Web.Tests.Features.RestApi;

/// <summary>An answer of the API.</summary>
internal sealed record RestReply(int Status, string ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public JsonNode Json => JsonNode.Parse(Bytes)!;

    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public string? ETag => Headers.GetValueOrDefault("ETag");

    /// <summary>Kind of the problem.</summary>
    public string Problem => ((string)Json["type"]!).Split(':')[^1];

    /// <summary>Where something is wrong.</summary>
    public IReadOnlyList<string> Pointers => [.. Json["errors"]!.AsArray().Select(error => (string?)error!["pointer"] ?? (string?)error["parameter"] ?? "")];

    public Guid Id => (Guid)Json["id"]!;

    public static async Task<RestReply> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType ?? "",
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsByteArrayAsync());
}
