using System.ComponentModel;
using System.Globalization;
using CooPortal.Domain.Dictionaries;
using CooPortal.Web.Features.RestApi.Answers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace CooPortal.Web.Features.RestApi.Dictionaries;

/// <summary>代码表: countries, ports, units, packages, HS codes …</summary>
[Tags("字典和证书类型")]
public sealed class DictionariesController : RestController
{
    private const int UsualPerPage = 200;
    private const int MostPerPage = 1000;

    [HttpGet("", Name = "listDictionaries")]
    [EndpointSummary("字典列表")]
    [EndpointDescription("version 随内容变化，可据此判断本地副本是否要更新。")]
    [ProducesResponseType<DictionaryList>(StatusCodes.Status200OK, "application/json")]
    public IActionResult List() => new RestAnswer(
        StatusCodes.Status200OK,
        new DictionaryList([.. Dictionary.All.Select(dictionary => new DictionaryOverview(dictionary.Name, dictionary.TitleZh, dictionary.Version, dictionary.Entries.Count))]));

    [HttpGet("{name}", Name = "getDictionary")]
    [EndpointSummary("字典内容")]
    [EndpointDescription("国家 countries、港口 ports、计量单位 units、包装 packages、HS 编码 hs、币制 currencies 等，名称见字典列表。带 If-None-Match 而内容未变时应答 304。")]
    [ProducesResponseType<DictionaryAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType(StatusCodes.Status304NotModified)]
    [ProducesResponseType<Problem>(StatusCodes.Status404NotFound, ProblemJson)]
    public IActionResult Get(
        string name,
        [FromQuery(Name = "search"), Description("代码、中文名、英文名或拼音首字母")] string? search,
        [FromQuery(Name = "limit"), Description("每页条数，1 至 1000，默认 200")] int? limit,
        [FromQuery(Name = "offset"), Description("跳过的条数，用应答中的 next 即可")] int? offset)
    {
        if (Dictionary.All.FirstOrDefault(candidate => candidate.Name == name) is not { } dictionary)
        {
            return RestProblems.NotFound($"没有字典“{name}”，可用的见 /dictionaries。");
        }

        var (size, skipped) = (limit ?? UsualPerPage, offset ?? 0);
        if (size is < 1 or > MostPerPage || skipped < 0)
        {
            return RestProblems.Bad("查询参数有误。", [size is < 1 or > MostPerPage ? ProblemItem.OfParameter("limit", $"应为 1 至 {MostPerPage}。") : ProblemItem.OfParameter("offset", "应为不小于 0 的整数。")]);
        }

        var tag = $"\"{dictionary.Version[..16]}\"";
        if (Request.Headers.IfNoneMatch.Contains(tag))
        {
            return new RestAnswer(StatusCodes.Status304NotModified) { ETag = tag };
        }

        var found = string.IsNullOrWhiteSpace(search) ? dictionary.Entries : dictionary.Search(search, int.MaxValue);
        var next = skipped + size < found.Count ? Link(name, search, size, skipped + size) : null;
        return new RestAnswer(
            StatusCodes.Status200OK,
            new DictionaryAnswer
            {
                Name = dictionary.Name,
                Title = dictionary.TitleZh,
                Version = dictionary.Version,
                Count = found.Count,
                Items = [.. found.Skip(skipped).Take(size).Select(DictionaryItem.Of)],
                Next = next,
            })
        {
            ETag = tag,
            Link = next is null ? null : $"<{next}>; rel=\"next\"",
        };
    }

    private static string Link(string name, string? search, int limit, int offset)
    {
        var query = new Dictionary<string, string?> { ["limit"] = limit.ToString(CultureInfo.InvariantCulture), ["offset"] = offset.ToString(CultureInfo.InvariantCulture) };
        if (!string.IsNullOrWhiteSpace(search))
        {
            query["search"] = search;
        }

        return QueryHelpers.AddQueryString($"/{RestApiFeature.Prefix}/dictionaries/{name}", query);
    }
}
