using CooPortal.CustomsProtocol;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Checks;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.PreReview;

/// <summary>【提交】: sends one prepared request to customs. Until the answer no other operation is open.</summary>
public sealed class SubmitPreReview(CooPortalDbContext db, PreReviewCounter counter, CustomsOutbox outbox, TimeProvider clock)
{
    /// <exception cref="BrokenRulesException">not one row ticked, another state, or the product breaks a rule</exception>
    public Task<PreReviewProduct> ExecuteAsync(IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken cancellationToken) => counter.ServeAsync(
        actor,
        nameof(SubmitPreReview),
        async desk =>
        {
            if (ids.Count > 1)
            {
                throw new BrokenRulesException("", "同一时间只能有一条产品预审申请在海关审核，请只勾选一条数据提交。");
            }

            var product = (await counter.LoadAsync(ids, "提交", cancellationToken))[0];
            product.Submit(clock.GetUtcNow().UtcDateTime);
            if (PreReviewReading.Read(PreReviewInput.Of(product.Sheet)).Problems is { Count: > 0 } problems)
            {
                throw new BrokenRulesException([new BrokenRule("", $"{product.NameZh}不符合填制要求，请先修改："), .. problems]);
            }

            desk.Occupy(product.Id);
            var enterprise = await db.Enterprises.AsNoTracking().SingleAsync(row => row.Id == product.EnterpriseId, cancellationToken);
            try
            {
                await outbox.EnqueueAsync(CustomsSubject.PreReview(product.Id), PreReviewText.ToMessage(product, enterprise), product.EnterpriseId, product.Round, cancellationToken);
            }
            catch (ProtocolException unfit)
            {
                throw new BrokenRulesException("", $"{product.NameZh}不能发送，请先修改：{unfit.Message}");
            }

            return product;
        },
        cancellationToken);
}
