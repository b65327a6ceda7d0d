using CooPortal.Domain.Certificates;
using CooPortal.Domain.Lifecycle;
using Shouldly;
using Xunit;
using static CooPortal.Domain.Lifecycle.CertificateAction;

namespace CooPortal.Domain.Tests.Lifecycle;

public sealed class ReceiptOrderTests
{
    private static readonly DateTime Noon = new(2026, 3, 5, 4, 0, 0, DateTimeKind.Utc);

    public static TheoryData<CertificateAction[], CertificateStatus> Histories => new()
    {
        { [ReceiveAccepted, ReceiveReview, ReceiveVerification, ReceiveReview, ReceiveApproval], CertificateStatus.Approved },
        { [ReceiveAccepted, ReceiveReview, ReceiveVerification, ReceiveReview, ReceiveReturn], CertificateStatus.Returned },
        { [ReceiveRefused, ReceiveAccepted, ReceiveReview, ReceiveApproval, ReceiveCancellation], CertificateStatus.Cancelled },
        { [ReceiveAccepted, ReceiveReview, ReceiveReturn, ReceiveReview, ReceiveVerification], CertificateStatus.UnderVerification },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void AnyOrderOfFiveReceiptsWithDuplicates_EndsInOneState(CertificateAction[] history, CertificateStatus end)
    {
        var receipts = history.Select((receipt, index) => (receipt, key: new ReceiptKey(1, Noon.AddMinutes(index), receipt, $"m{index}"))).ToList();

        foreach (var order in Permutations(receipts))
        {
            var certificate = Declared();
            foreach (var (receipt, key) in order.Concat(order))
            {
                certificate.Receive(receipt, key, CertificateSamples.Customs, FixedClock.March);
            }
            certificate.Status.ShouldBe(end, string.Join(" ", order.Select(item => item.key.MessageId)));
        }
    }

    [Fact]
    public void ReceiptsOfOneSecond_AreOrderedByWhatTheySay()
    {
        CertificateAction[] history = [ReceiveAccepted, ReceiveReview, ReceiveVerification, ReceiveApproval];
        var receipts = history.Select((receipt, index) => (receipt, key: new ReceiptKey(1, Noon.AddMilliseconds(900 - index), receipt, $"m{9 - index}"))).ToList();

        foreach (var order in Permutations(receipts))
        {
            var certificate = Declared();
            foreach (var (receipt, key) in order)
            {
                certificate.Receive(receipt, key, CertificateSamples.Customs, FixedClock.March);
            }
            certificate.Status.ShouldBe(CertificateStatus.Approved);
        }
    }

    [Fact]
    public void ReceiptOfAnEarlierRound_ChangesNothing()
    {
        var certificate = Declared();
        certificate.Receive(ReceiveReturn, new ReceiptKey(1, Noon, ReceiveReturn, "a"), CertificateSamples.Customs, FixedClock.March).ShouldNotBeNull();
        certificate.Apply(Declare, CertificateSamples.Clerk, FixedClock.March);

        certificate.Receive(ReceiveApproval, new ReceiptKey(1, Noon.AddHours(1), ReceiveApproval, "b"), CertificateSamples.Customs, FixedClock.March).ShouldBeNull();

        certificate.Status.ShouldBe(CertificateStatus.Declared);
    }

    [Fact]
    public void ReceiptThatTheTableDoesNotHave_LeavesTheOrderAlone()
    {
        var certificate = Declared();
        certificate.Receive(ReceiveApproval, new ReceiptKey(1, Noon, ReceiveApproval, "a"), CertificateSamples.Customs, FixedClock.March);

        certificate.Receive(ReceiveReview, new ReceiptKey(1, Noon.AddHours(1), ReceiveReview, "b"), CertificateSamples.Customs, FixedClock.March).ShouldBeNull();
        certificate.Receive(ReceiveCancellation, new ReceiptKey(1, Noon.AddMinutes(1), ReceiveCancellation, "c"), CertificateSamples.Customs, FixedClock.March).ShouldNotBeNull();

        certificate.Status.ShouldBe(CertificateStatus.Cancelled);
    }

    [Fact]
    public void EqualTimeAndRank_AreOrderedByMessageId()
    {
        var first = new ReceiptKey(1, Noon, ReceiveReturn, "a");
        var second = new ReceiptKey(1, Noon, ReceiveApproval, "b");

        (second > first).ShouldBeTrue();
        first.CompareTo(new ReceiptKey(1, Noon.AddMilliseconds(5), ReceiveReturn, "a")).ShouldBe(0);
    }

    private static Certificate Declared() => CertificateSamples.In(CertificateStatus.Declared, FixedClock.March);

    private static IEnumerable<List<T>> Permutations<T>(List<T> items) => items.Count <= 1
        ? [items]
        : items.SelectMany((item, index) => Permutations([.. items[..index], .. items[(index + 1)..]]).Select(rest => (List<T>)[item, .. rest]));
}
