using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Customs;

namespace CooPortal.Operations.Agency;

/// <summary>【查询】 in 新增代理企业: asks customs' register by 代理企业代码 or 代理企业中文名称.</summary>
public sealed class SearchAgents(ICustomsChannel customs)
{
    private const int ShortestName = 2;

    /// <exception cref="BrokenRulesException">nothing to search by, or customs cannot be asked</exception>
    public async Task<IReadOnlyList<AgentCompany>> ExecuteAsync(string? code, string? name, CancellationToken cancellationToken)
    {
        var (soughtCode, soughtName) = (Tidy(code)?.ToUpperInvariant(), Tidy(name));
        if (soughtCode is null && soughtName is null)
        {
            throw new BrokenRulesException("Code", "请输入代理企业代码或代理企业中文名称，再点击【查询】");
        }

        if (soughtCode is not null && Domain.Identifiers.SocialCreditCode.Problem(soughtCode) is { } problem)
        {
            throw new BrokenRulesException("Code", problem);
        }

        if (soughtCode is null && soughtName!.Length < ShortestName)
        {
            throw new BrokenRulesException("Name", "代理企业中文名称请至少输入两个字");
        }

        try
        {
            var answer = await customs.AskAsync<AgentAnswerMessage>(new AgentQueryMessage { AgentRegNo = soughtCode, AgentName = soughtName }, cancellationToken);
            return [.. (answer.AgentDetails ?? []).Select(agent => new AgentCompany(agent.AgentRegNo, agent.AgentName))];
        }
        catch (Exception exception) when (exception is CustomsCallException or ProtocolException)
        {
            throw new BrokenRulesException("", "海关系统暂时无法连接，未能查询代理企业，请稍后再试。");
        }
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
