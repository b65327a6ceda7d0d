using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Operations.Data;
using CooPortal.Operations.Docking;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.ErpApi;

/// <summary>Takes one message or a batch, each in a unit of work of its own.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.Erp)]
[DisableRequestSizeLimit]
public abstract class ErpApiController(IServiceScopeFactory scopes, ILogger<ErpApiController> log) : Controller
{
    /// <summary>What became of every message of the body.</summary>
    protected async Task<CustomsMessage> ImportAsync(ErpCaller caller, byte[] body, bool dryRun)
    {
        IReadOnlyList<ErpItem> items = MessageXml.RootOf(body) == "ErpBatch" ? MessageXml.Read<ErpBatchMessage>(body).Items : [new ErpItem { Name = "-", Body = body }];
        if (items.Count > ErpBatchMessage.Most)
        {
            throw new ProtocolException(ProtocolError.TooLarge, $"每次最多 {ErpBatchMessage.Most} 份报文，本次有 {items.Count} 份。");
        }

        var results = new List<ErpResult>();
        foreach (var item in items)
        {
            results.Add(ErpAnswer.Of(item.Name, await ImportAsync(caller, item, dryRun)));
        }

        return new ErpAnswerMessage { ErpResult = results };
    }

    private async Task<DockingOutcome> ImportAsync(ErpCaller caller, ErpItem item, bool dryRun)
    {
        await using var work = scopes.CreateAsyncScope();
        work.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(caller.Actor.EnterpriseId);
        try
        {
            return await work.ServiceProvider.GetRequiredService<ImportErpMessage>().ExecuteAsync(item.Body, dryRun, caller.Actor, HttpContext.RequestAborted);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // one message that the portal fails at must not hold up the others; the sender keeps it and sends it again
            log.LogError(failure, "Import of {Name} failed.", item.Name);
            return new DockingOutcome { Result = ErpOutcome.TryAgain };
        }
    }
}
