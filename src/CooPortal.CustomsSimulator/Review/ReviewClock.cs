using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>Does customs' later work when it is due; each piece in one transaction, so a killed process continues where it was.</summary>
public sealed class ReviewClock(
    SimulatorStore store, CustomsDesk desk, PreReviewOfficer preReviews, VerificationOfficer verifications, SupplementOfficer supplements, ExchangeDesk exchange, BlankFormOfficer blankForms,
    FaultDice faults, SimulatorOptions options, TimeProvider clock, ILogger<ReviewClock> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await QualificationSeed.PlantAsync(store, clock, stoppingToken);
        await InboundOriginSeed.PlantAsync(store, clock, stoppingToken);
        await SealAuthorisationSeed.PlantAsync(store, clock, stoppingToken);
        await VerificationSeed.PlantAsync(store, clock, stoppingToken);
        await CcpitProofSeed.PlantAsync(store, clock, stoppingToken);
        await ExchangeSeed.PlantAsync(store, clock, stoppingToken);
        await BlankFormSeed.PlantAsync(store, clock, stoppingToken);
        using var timer = new PeriodicTimer(options.Tick);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RunOneAsync(stoppingToken))
                {
                    // until nothing is due
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Customs' work failed and is tried again");
            }
        }
    }

    private async Task<bool> RunOneAsync(CancellationToken cancellationToken)
    {
        if (store.Read(s => s.NextTask(clock.GetUtcNow().UtcDateTime)) is null)
        {
            return false;
        }

        var done = await store.WriteAsync(
            session =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                if (session.NextTask(now) is not { } task)
                {
                    return false;
                }

                Run(session, task);
                session.FinishTask(task.Id, now);
                faults.Reach(CrashStep.BeforeReviewStored);
                return true;
            },
            cancellationToken);
        faults.Reach(CrashStep.AfterReviewStored);
        return done;
    }

    private void Run(StoreSession session, WaitingTask task)
    {
        if (task.Kind == WaitingTaskKind.PreReview)
        {
            if (session.FindPreReview(task.Subject) is { Result: PreReviewResult.Received } request && request.MessageId == task.MessageId)
            {
                var refusal = ReviewRules.ReasonAgainst(MessageXml.Read<PreReviewMessage>(request.Body));
                preReviews.Decide(session, request, refusal is null, refusal ?? "审核通过");
            }

            return;
        }

        if (task.Kind == WaitingTaskKind.Supplement)
        {
            if (session.FindSupplement(task.Subject) is { Result: null } supplement && supplement.MessageId == task.MessageId)
            {
                supplements.Decide(session, supplement);
            }

            return;
        }

        if (task.Kind == WaitingTaskKind.BlankForm)
        {
            if (session.FindBlankFormBySubject(task.Subject) is { Use.Result: BlankFormResult.Received } form && form.Use.MessageId == task.MessageId)
            {
                blankForms.Decide(session, form);
            }

            return;
        }

        if (task.Kind == WaitingTaskKind.Exchange)
        {
            exchange.Advance(session, task);
            return;
        }

        if (task.Kind == WaitingTaskKind.Verification)
        {
            if (session.FindVerification(task.Subject) is { Stage: VerificationStage.Answered } row && row.MessageId == task.MessageId)
            {
                verifications.DecideByRule(session, row);
            }

            return;
        }

        // a later round, or an officer who was faster, makes the work void
        var declaration = session.FindDeclaration(task.Subject);
        var current = declaration?.MessageId == task.MessageId;
        switch (task.Kind)
        {
            case WaitingTaskKind.Review when current && declaration!.State == DeclarationState.Stored:
                var decision = ReviewRules.Review(MessageXml.Read<CertificateMessage>(declaration.Body));
                desk.Decide(session, declaration, decision);
                if (decision.Result == RepType.Verification)
                {
                    verifications.AskAbout(session, declaration);
                }

                break;
            case WaitingTaskKind.Layout when current && declaration!.State == DeclarationState.Approved:
                desk.SendLayout(session, declaration);
                break;
            default:
                break;
        }
    }
}
