using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Lifecycle;
using Shouldly;
using Xunit;
using static CooPortal.Domain.Certificates.CertificateStatus;
using static CooPortal.Domain.Lifecycle.CertificateAction;

namespace CooPortal.Domain.Tests.Lifecycle;

public sealed class CertificateLifecycleTests
{
    private static readonly UserRole?[] Roles = [null, .. Enum.GetValues<UserRole>().Cast<UserRole?>()];

    /// <summary>Statuses in which each action is open, written out a second time from decisions.md 3 and the manual, not from the table.</summary>
    private static readonly Dictionary<CertificateAction, CertificateStatus[]> Expected = new()
    {
        [Save] = [Draft, SendFailed, Returned],
        [Declare] = [Draft, SendFailed, Returned],
        [Delete] = [Draft, Returned],
        [AddAttachment] = [Draft, SendFailed, Returned],
        [RemoveAttachment] = [Draft],
        [Copy] = Enum.GetValues<CertificateStatus>(),
        [ConvertType] = Enum.GetValues<CertificateStatus>(),
        [Print] = Enum.GetValues<CertificateStatus>(),
        [PrintOriginal] = [],
        [Amend] = [Approved],
        [Reissue] = [Approved],
        [AmendAndReissue] = [Approved],
        [Shelve] = [],
        [Unshelve] = [],
        [ReceiveAccepted] = [Declared, SendFailed],
        [ReceiveRefused] = [Declared, SendFailed],
        [ReceiveReview] = [Declared, SendFailed, Received, UnderReview, UnderVerification, Returned],
        [ReceiveVerification] = [Declared, SendFailed, Received, UnderReview, UnderVerification, Returned],
        [ReceiveReturn] = [Declared, SendFailed, Received, UnderReview, UnderVerification, Returned],
        [ReceiveApproval] = [Declared, SendFailed, Received, UnderReview, UnderVerification, Returned],
        [ReceiveCancellation] = [Declared, SendFailed, Received, UnderReview, UnderVerification, Returned, Approved, Replaced],
        [SuccessorApproved] = [Approved],
    };

    private static readonly CertificateAction[] BySystem =
        [ReceiveAccepted, ReceiveRefused, ReceiveReview, ReceiveVerification, ReceiveReturn, ReceiveApproval, ReceiveCancellation, SuccessorApproved];

    public static TheoryData<CertificateStatus, CertificateAction> Cells
    {
        get
        {
            var cells = new TheoryData<CertificateStatus, CertificateAction>();
            foreach (var status in Enum.GetValues<CertificateStatus>())
            {
                foreach (var action in Enum.GetValues<CertificateAction>())
                {
                    cells.Add(status, action);
                }
            }
            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void EveryCellForEveryRole_IsOpenOrRefusedAsDecided(CertificateStatus status, CertificateAction action)
    {
        foreach (var role in Roles)
        {
            var certificate = CertificateSamples.In(status, FixedClock.March);
            var isOpen = Expected[action].Contains(status) && BySystem.Contains(action) == role is null && role != UserRole.PlatformAdministrator;
            var actor = new Actor { Name = "某人", UserId = role is null ? null : Guid.CreateVersion7(), Role = role };

            certificate.AllowedActions(role).Contains(action).ShouldBe(isOpen, $"{role}");
            if (isOpen)
            {
                certificate.Apply(action, actor, FixedClock.March).From.ShouldBe(status);
            }
            else
            {
                var refusal = Should.Throw<BrokenRulesException>(() => certificate.Apply(action, actor, FixedClock.March));
                refusal.Rules.ShouldHaveSingleItem().Message.ShouldNotBeEmpty();
                certificate.Status.ShouldBe(status);
            }
        }
    }

    [Theory]
    [InlineData(Draft, Declare, Declared)]
    [InlineData(Returned, Declare, Declared)]
    [InlineData(Returned, Save, Returned)]
    [InlineData(SendFailed, Save, SendFailed)]
    [InlineData(Declared, ReceiveAccepted, Received)]
    [InlineData(Declared, ReceiveRefused, SendFailed)]
    [InlineData(Declared, ReceiveApproval, Approved)]
    [InlineData(UnderReview, ReceiveReturn, Returned)]
    [InlineData(UnderReview, ReceiveVerification, UnderVerification)]
    [InlineData(UnderVerification, ReceiveReview, UnderReview)]
    [InlineData(Approved, SuccessorApproved, Replaced)]
    [InlineData(Replaced, ReceiveCancellation, Cancelled)]
    public void Move_LeadsWhereDecided(CertificateStatus from, CertificateAction action, CertificateStatus to)
    {
        var certificate = CertificateSamples.In(from, FixedClock.March);

        var change = certificate.Apply(action, BySystem.Contains(action) ? CertificateSamples.Customs : CertificateSamples.Clerk, FixedClock.March);

        certificate.Status.ShouldBe(to);
        (change.From, change.To, change.At).ShouldBe((from, to, FixedClock.March.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public void Declare_CountsTheRoundAndKeepsTheTime()
    {
        var certificate = CertificateSamples.In(Returned, FixedClock.March);

        certificate.Apply(Declare, CertificateSamples.Clerk, FixedClock.March);

        certificate.DeclarationRound.ShouldBe(2);
        certificate.DeclaredAt.ShouldBe(FixedClock.March.GetUtcNow().UtcDateTime);
    }

    [Fact]
    public void Refusal_NamesTheStatusesThatWouldDo() =>
        CertificateSamples.In(Approved, FixedClock.March).Refusal(Delete, UserRole.Administrator)
            .ShouldBe("状态为“审核通过”，不能删除；状态须为暂存、退证");

    [Fact]
    public void Shelve_AsksForAPrintedOriginal()
    {
        var certificate = CertificateSamples.In(Approved, FixedClock.March);

        certificate.Refusal(Shelve, UserRole.CardOperator).ShouldBe("只有已自助打印正本的证书可以存档");
        certificate.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
        certificate.Apply(Shelve, CertificateSamples.Clerk, FixedClock.March);

        certificate.IsShelved.ShouldBeTrue();
        certificate.CustomsArchiveStatus.ShouldBe(CustomsArchiveStatus.NotArchived);
        certificate.Apply(Unshelve, CertificateSamples.Clerk, FixedClock.March);
        certificate.IsShelved.ShouldBeFalse();
    }

    [Fact]
    public void PrintOriginal_AsksForTheLayoutAndAgainstTheArchive()
    {
        var certificate = CertificateSamples.In(Approved, FixedClock.March);
        certificate.LayoutStatus.ShouldBe(LayoutStatus.GeneratedAtCustoms);

        certificate.Refusal(PrintOriginal, UserRole.CardOperator).ShouldNotBeNull().ShouldContain("版式状态为“海关端生成”");
        certificate.ApplyLayout(LayoutEvent.Arrived);
        certificate.Refusal(PrintOriginal, UserRole.CardOperator).ShouldBeNull();
        certificate.ActiveOriginalJobId = Guid.CreateVersion7();
        certificate.Refusal(PrintOriginal, UserRole.CardOperator).ShouldNotBeNull().ShouldContain("已有打印任务");
        certificate.ActiveOriginalJobId = null;
        certificate.ApplyArchive(ArchiveEvent.PrintConfirmed);
        certificate.ApplyArchive(ArchiveEvent.Archived);
        certificate.Refusal(PrintOriginal, UserRole.CardOperator).ShouldNotBeNull().ShouldContain("已归档");
    }

    [Fact]
    public void PrintCount_CountsOriginalsThatMayBeOnPaper()
    {
        var certificate = CertificateSamples.In(Approved, FixedClock.March);

        certificate.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
        certificate.ApplyPrint(PrintEvent.OriginalMayBeOnPaper);
        certificate.ApplyPrint(PrintEvent.ProvenNotPrinted);

        certificate.PrintCount.ShouldBe(1);
        certificate.PrintStatus.ShouldBe(PrintStatus.Printed);
    }
}
