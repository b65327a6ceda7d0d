using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Push;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Push;

/// <summary>新增 or 修改推送网址.</summary>
public sealed class SaveWebhook(CooPortalDbContext db, PushOptions options, WebhookTargets targets, TimeProvider clock)
{
    /// <returns>The endpoint, and whether it is new: then its secret is shown, this once.</returns>
    /// <exception cref="BrokenRulesException">paths Name, Url, Events and empty</exception>
    public async Task<(WebhookEndpoint Endpoint, bool IsNew)> ExecuteAsync(SaveWebhookInput input, Actor actor, CancellationToken cancellationToken)
    {
        WebhookGate.Require(actor, options);
        var (name, url) = (input.Name.Trim(), input.Url.Trim());
        var codes = PushEvents.All.Where(entry => input.Events.Contains(entry.Code)).Select(entry => entry.Code).ToList();
        List<BrokenRule> broken = [];
        if (name.Length is 0 or > WebhookEndpoint.LongestName)
        {
            broken.Add(new BrokenRule("Name", name.Length == 0 ? "请填写名称，例如接收消息的系统。" : $"名称最多 {WebhookEndpoint.LongestName} 个字符。"));
        }

        if (url.Length > WebhookEndpoint.LongestUrl)
        {
            broken.Add(new BrokenRule("Url", $"网址最多 {WebhookEndpoint.LongestUrl} 个字符。"));
        }
        else if (targets.ProblemOf(url) is { } problem)
        {
            broken.Add(new BrokenRule("Url", problem));
        }

        if (codes.Count == 0)
        {
            broken.Add(new BrokenRule("Events", "请至少选择一种消息。"));
        }

        if (broken.Count > 0)
        {
            throw new BrokenRulesException(broken);
        }

        var endpoint = await db.WebhookEndpoints.SingleOrDefaultAsync(row => row.Id == input.Id, cancellationToken);
        var isNew = endpoint is null;
        if (endpoint is null)
        {
            endpoint = await CreateAsync(input.Id, name, url, codes, actor, cancellationToken);
        }
        else if (input.Version != endpoint.Version)
        {
            throw new BrokenRulesException("", "推送网址已被他人修改，请核对后重新填写。");
        }
        else
        {
            (endpoint.Name, endpoint.Url, endpoint.EventCodes) = (name, url, string.Join(',', codes));
        }

        await db.SaveAuditedAsync(actor, nameof(SaveWebhook), cancellationToken, name);
        return (endpoint, isNew);
    }

    private async Task<WebhookEndpoint> CreateAsync(Guid id, string name, string url, List<string> codes, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.WebhookEndpoints.CountAsync(cancellationToken) >= options.Webhook.MostEndpoints)
        {
            throw new BrokenRulesException("", $"推送网址最多 {options.Webhook.MostEndpoints} 个，请先删除不用的。");
        }

        var endpoint = new WebhookEndpoint
        {
            Id = id,
            EnterpriseId = actor.EnterpriseId!.Value,
            Name = name,
            Url = url,
            EventCodes = string.Join(',', codes),
            Secret = RandomNumberGenerator.GetBytes(32),
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            CreatedByName = actor.Name,
        };
        db.WebhookEndpoints.Add(endpoint);
        return endpoint;
    }
}
