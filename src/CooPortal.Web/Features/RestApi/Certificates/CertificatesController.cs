using CooPortal.Operations.Certificates;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.RestApi.Certificates;

/// <summary>证书查询 and the whole of one certificate.</summary>
[RequiresScope(RestScopes.Read)]
[Tags("证书")]
public sealed class CertificatesController(SearchCertificates search, FindCertificate find) : RestController
{
    [HttpGet("", Name = "listCertificates")]
    [EndpointSummary("证书列表")]
    [EndpointDescription("本企业录入的和代理企业为本企业申请的证书，新的在前。翻页请用应答中的 next 和 previous（也在 Link 头中）。")]
    [ProducesResponseType<CertificateList>(StatusCodes.Status200OK, "application/json")]
    public async Task<IActionResult> List([FromQuery] CertificateQuery query, CancellationToken cancellationToken)
    {
        var (after, before) = (ListCursor.Parse(query.After), ListCursor.Parse(query.Before));
        if (Problems(query, after, before).ToList() is { Count: > 0 } problems)
        {
            return RestProblems.Bad("查询参数有误。", problems);
        }

        var page = await search.ExecuteAsync(query.ToFilter(), query.Limit, after, before, cancellationToken);
        var (next, previous) = (Link("after", page.Next), Link("before", page.Previous));
        string[] links = [.. new[] { (next, "next"), (previous, "prev") }.Where(link => link.Item1 is not null).Select(link => $"<{link.Item1}>; rel=\"{link.Item2}\"")];
        return new RestAnswer(StatusCodes.Status200OK, new CertificateList { Items = [.. page.Rows.Select(CertificateSummary.Of)], Count = page.Count, Next = next, Previous = previous })
        {
            Link = links.Length == 0 ? null : string.Join(", ", links),
        };
    }

    [HttpGet("{id:guid}", Name = "getCertificate")]
    [EndpointSummary("读取一份证书")]
    [EndpointDescription("证书的全部内容。ETag 是它的版本，修改时放入 If-Match；带 If-None-Match 而版本未变时应答 304。身份证号以掩码显示。")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    [AnswersWith("Certificate")]
    public async Task<IActionResult> Get(Guid id, CancellationToken cancellationToken)
    {
        if (await find.ExecuteAsync(id, cancellationToken) is not { } certificate)
        {
            return NoSuchCertificate();
        }

        var tag = RestAnswer.TagOf(certificate.Version);
        return Request.Headers.IfNoneMatch.Contains(tag)
            ? new RestAnswer(StatusCodes.Status304NotModified) { ETag = tag }
            : new RestAnswer(StatusCodes.Status200OK, CertificateJson.Of(certificate)) { ETag = tag };
    }

    private static IEnumerable<ProblemItem> Problems(CertificateQuery query, ListCursor? after, ListCursor? before)
    {
        if (query.Limit is < 1 or > CertificateQuery.MostPerPage)
        {
            yield return ProblemItem.OfParameter("limit", $"应为 1 至 {CertificateQuery.MostPerPage}。");
        }

        if (query.After is not null && after is null)
        {
            yield return ProblemItem.OfParameter("after", "不能识别，请使用应答中的 next。");
        }

        if (query.Before is not null && before is null)
        {
            yield return ProblemItem.OfParameter("before", "不能识别，请使用应答中的 previous。");
        }
    }

    private string? Link(string direction, ListCursor? cursor) => cursor is null ? null : QueryHelpers.AddQueryString(
        $"/{RestApiFeature.Prefix}/certificates",
        Request.Query.Where(pair => pair.Key is not ("after" or "before")).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
            .Append(KeyValuePair.Create(direction, (string?)cursor.ToString())));
}
