using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Infrastructure.Errors;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Answers;

/// <summary>An answer of the API: its bytes are the same when it is given again.</summary>
public sealed class RestAnswer : ActionResult
{
    private byte[]? bytes;

    public RestAnswer(int status, object? body = null)
    {
        Status = status;
        Body = body;
    }

    public int Status { get; }

    /// <summary>What is written as JSON; null for nothing.</summary>
    public object? Body { get; }

    public string? Location { get; init; }

    public string? ETag { get; init; }

    /// <summary>Neighbouring pages (RFC 8288).</summary>
    public string? Link { get; init; }

    private string? ContentType { get; init; }

    public static string TagOf(int version) => $"\"{version}\"";

    /// <summary>The first answer to a request that came again.</summary>
    public static RestAnswer Kept(RestRequest request) => new(request.Status) { bytes = request.Body, ContentType = request.ContentType, Location = request.Location, ETag = request.ETag };

    public void KeepIn(RestRequest request)
    {
        request.Status = Status;
        request.ContentType = TypeOfBody;
        request.Location = Location;
        request.ETag = ETag;
        request.Body = Bytes(null);
    }

    public override Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (ETag is not null)
        {
            response.Headers.ETag = ETag;
        }

        if (Link is not null)
        {
            response.Headers.Link = Link;
        }

        var body = Bytes(context);
        if (body.Length > 0)
        {
            response.ContentType = TypeOfBody;
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private string? TypeOfBody => ContentType ?? Body switch
    {
        null => null,
        Problem => $"{Problem.ContentType}; charset=utf-8",
        _ => RestJson.ContentType,
    };

    private byte[] Bytes(HttpContext? context) => bytes ??= Body switch
    {
        null => [],
        JsonNode node => Encoding.UTF8.GetBytes(node.ToJsonString(RestJson.Options)),
        Problem problem => JsonSerializer.SerializeToUtf8Bytes(
            context is null ? problem : problem with { Instance = context.Request.Path, Reference = ErrorReference.Of(context) }, RestJson.Options),
        _ => JsonSerializer.SerializeToUtf8Bytes(Body, Body.GetType(), RestJson.Options),
    };
}
