using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Data;
using CooPortal.Operations.Promises;
using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Promises;

public sealed class MeasureStepsTests
{
    public static IEnumerable<object[]> Engines() => TestDatabase.Engines();

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Steps_OfManyCertificates_AreTheirMiddleAndTheirSlowest(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        for (var i = 1; i <= 100; i++)
        {
            var id = Add(db, Some.Now.AddMinutes(i), accepted: i, approved: 10 * i);
            Original(db, id, Some.Now.AddMinutes(i).AddSeconds(10 * i).AddSeconds(2));
        }

        await db.SaveChangesAsync();

        var steps = (await new MeasureSteps(db).ExecuteAsync(Some.Now, CancellationToken.None)).ToDictionary(step => step.Step);

        steps[PromiseStep.Accepted].ShouldBe(new MeasuredStep(PromiseStep.Accepted, 100, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(99)));
        steps[PromiseStep.Approved].P50.ShouldBe(TimeSpan.FromSeconds(450));
        steps[PromiseStep.OriginalReady].P99.ShouldBe(TimeSpan.FromSeconds(2));
        steps[PromiseStep.Whole].P99.ShouldBe(TimeSpan.FromSeconds(992));
    }

    [Fact]
    public async Task Certificate_ThatCameBack_CountsFromItsLastDeclaration()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var id = Add(db, Some.Now, accepted: 5, approved: null);
        Change(db, id, CertificateAction.Declare, Some.Now.AddHours(3));
        Change(db, id, CertificateAction.ReceiveAccepted, Some.Now.AddHours(3).AddSeconds(7));
        await db.SaveChangesAsync();

        var steps = await new MeasureSteps(db).ExecuteAsync(Some.Now, CancellationToken.None);

        steps.Single(step => step.Step == PromiseStep.Accepted).ShouldBe(new MeasuredStep(PromiseStep.Accepted, 1, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(7)));
        steps.Single(step => step.Step == PromiseStep.Whole).Count.ShouldBe(0);
        (await new MeasureSteps(db).ExecuteAsync(Some.Now.AddDays(1), CancellationToken.None)).ShouldAllBe(step => step.Count == 0);
    }

    private static Guid Add(CooPortalDbContext db, DateTime declared, int accepted, int? approved)
    {
        var id = Guid.CreateVersion7();
        Change(db, id, CertificateAction.Declare, declared);
        Change(db, id, CertificateAction.ReceiveAccepted, declared.AddSeconds(accepted));
        if (approved is { } seconds)
        {
            Change(db, id, CertificateAction.ReceiveApproval, declared.AddSeconds(seconds));
        }

        return id;
    }

    private static void Change(CooPortalDbContext db, Guid id, CertificateAction action, DateTime at) =>
        db.StatusChanges.Add(new StatusChange { CertificateId = id, Action = action.ToString(), At = at, ActorName = "test", From = CertificateStatus.Draft, To = CertificateStatus.Declared });

    private static void Original(CooPortalDbContext db, Guid certificateId, DateTime at) =>
        db.StoredDocuments.Add(new StoredDocument { CertificateId = certificateId, Kind = DocumentKind.Original, FileName = "a.pdf", Sha256 = "", Renderer = "test", CreatedAt = at });
}
