using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Web.Features.RestApi.Answers;
using CooPortal.Web.Features.RestApi.Certificates;
using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Features.RestApi.Batches;

/// <summary>Several certificates with one request; each is judged by itself and in a unit of work of its own.</summary>
[Tags("批量")]
public sealed class BatchesController(IServiceScopeFactory scopes, ILogger<BatchesController> log) : RestController
{
    public const int Most = 100;

    [HttpPost("certificates", Name = "createCertificates")]
    [RequiresScope(RestScopes.Write)]
    [EndpointSummary("批量新建证书")]
    [EndpointDescription("items 中每一项与“新建证书”的请求体相同，最多 100 项。逐项处理，一项未通过不影响其他项；应答 200，每项各有结果。建议带 Idempotency-Key。")]
    [Takes("CertificateBatch")]
    [ProducesResponseType<BatchAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status413PayloadTooLarge, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status415UnsupportedMediaType, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status422UnprocessableEntity, ProblemJson)]
    public Task<IActionResult> Certificates(CancellationToken cancellationToken) => EachAsync(async (services, item, index) =>
    {
        var (type, content) = CertificateBody.Read(item);
        var certificate = await services.GetRequiredService<CreateCertificate>().ExecuteAsync(IdOf(index), type, content, Caller.Actor, cancellationToken);
        return new BatchResult
        {
            Index = index,
            Status = StatusCodes.Status201Created,
            Id = certificate.Id,
            Number = certificate.Number,
            CertificateStatus = certificate.Status,
            Version = certificate.Version,
        };
    });

    [HttpPost("declarations", Name = "declareCertificates")]
    [RequiresScope(RestScopes.Declare)]
    [EndpointSummary("批量申报")]
    [EndpointDescription("items 中每一项给出证书的 id，可以再给 version（读取时的版本）。最多 100 项，逐项处理；应答 200，每项各有结果。")]
    [Takes("DeclarationBatch")]
    [ProducesResponseType<BatchAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<Problem>(StatusCodes.Status409Conflict, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status413PayloadTooLarge, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status415UnsupportedMediaType, ProblemJson)]
    [ProducesResponseType<Problem>(StatusCodes.Status422UnprocessableEntity, ProblemJson)]
    public Task<IActionResult> Declarations(CancellationToken cancellationToken) => EachAsync(async (services, item, index) =>
    {
        var input = DeclarationOf(item) with { RequestId = IdOf(index) };
        if (!await services.GetRequiredService<RestGate>().AdmitsAsync(input.Id, Caller.Actor, cancellationToken)
            || await services.GetRequiredService<DeclareCertificate>().ExecuteAsync(input, Caller.Actor, cancellationToken) is not { } declared)
        {
            throw new RestRefusalException(NoSuchCertificate());
        }

        return new BatchResult
        {
            Index = index,
            Status = StatusCodes.Status202Accepted,
            Id = declared.Certificate.Id,
            Number = declared.Certificate.Number,
            CertificateStatus = declared.Certificate.Status,
            Version = declared.Certificate.Version,
            Warnings = [.. declared.Warnings.Where(rule => rule.IsWarning).Select(ProblemItem.Of)],
        };
    });

    private static DeclareInput DeclarationOf(JsonElement item)
    {
        var problems = item.EnumerateObject().Where(member => member.Name is not ("id" or "version"))
            .Select(member => ProblemItem.At($"#/{member.Name}", "没有这个成员，可用：id、version。")).ToList();
        int? version = null;
        if (item.TryGetProperty("version", out var said) && said.ValueKind != JsonValueKind.Null)
        {
            version = said.ValueKind == JsonValueKind.Number && said.TryGetInt32(out var number) ? number : null;
            if (version is null)
            {
                problems.Add(ProblemItem.At("#/version", "应为整数。"));
            }
        }

        var id = Guid.Empty;
        if (!item.TryGetProperty("id", out var text) || text.ValueKind != JsonValueKind.String || !text.TryGetGuid(out id))
        {
            problems.Add(ProblemItem.At("#/id", "请给出证书的 id（UUID）。"));
        }

        return problems.Count == 0 ? new DeclareInput(id, version) : throw new RestRefusalException(RestProblems.Bad("这一项的结构有误。", problems));
    }

    /// <summary>The same id whenever the same request comes again.</summary>
    private Guid IdOf(int index) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{HttpContext.RestRequestId():N}:{index}"))).AsSpan(0, 16), bigEndian: true);

    private async Task<IActionResult> EachAsync(Func<IServiceProvider, JsonElement, int, Task<BatchResult>> act)
    {
        var items = Items(await RestBody.ReadAsync(Request));
        var results = new List<BatchResult>();
        foreach (var item in items)
        {
            results.Add(await OneAsync(item, results.Count, act));
        }

        var succeeded = results.Count(result => result.Problem is null);
        return new RestAnswer(StatusCodes.Status200OK, new BatchAnswer { Succeeded = succeeded, Failed = results.Count - succeeded, Results = results });
    }

    private static List<JsonElement> Items(JsonElement body)
    {
        var problems = body.EnumerateObject().Where(member => member.Name != "items").Select(member => ProblemItem.At($"#/{member.Name}", "没有这个成员，可用：items。")).ToList();
        if (!body.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() is 0 or > Most)
        {
            problems.Add(ProblemItem.At("#/items", $"应为 1 至 {Most} 项的数组。"));
        }

        return problems.Count == 0 ? [.. items.EnumerateArray()] : throw new RestRefusalException(RestProblems.Bad("请求体的结构有误。", problems));
    }

    private async Task<BatchResult> OneAsync(JsonElement item, int index, Func<IServiceProvider, JsonElement, int, Task<BatchResult>> act)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(Caller.Actor.EnterpriseId);
        RestAnswer refused;
        try
        {
            return item.ValueKind == JsonValueKind.Object
                ? await act(work.ServiceProvider, item, index)
                : throw new RestRefusalException(RestProblems.Bad("应为一个 JSON 对象。"));
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            // one that the portal fails at must not hold up the others
            refused = RestProblems.Of(thrown) ?? RestProblems.OfStatus(StatusCodes.Status500InternalServerError);
            if (refused.Status >= StatusCodes.Status500InternalServerError)
            {
                log.LogError(thrown, "Item {Index} of a batch failed.", index);
            }
        }

        return new BatchResult { Index = index, Status = refused.Status, Problem = (Problem)refused.Body! };
    }
}
