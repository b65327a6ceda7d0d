using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Printers;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Jobs;

public sealed class EvidenceJudgeTests
{
    [Theory]
    [InlineData(9, "job-completed-successfully", 2, 2, null, PrintOutcome.Proven)]
    [InlineData(9, "", 2, null, 1, PrintOutcome.Proven)]
    [InlineData(9, "", 2, null, 2, PrintOutcome.Unclear)]
    [InlineData(9, "", 3, 3, null, PrintOutcome.Proven)]
    [InlineData(9, "", 3, 4, null, PrintOutcome.Proven)]
    [InlineData(9, "", 2, 3, null, PrintOutcome.Unclear)]
    [InlineData(9, "", 3, null, 2, PrintOutcome.Proven)]
    [InlineData(9, "", 3, 0, 2, PrintOutcome.Proven)]
    [InlineData(9, "", 2, 1, null, PrintOutcome.Unclear)]
    [InlineData(9, "", 2, null, null, PrintOutcome.Reported)]
    [InlineData(9, "", 2, 0, 0, PrintOutcome.Reported)]
    [InlineData(9, "toner-low-warning", 2, 2, null, PrintOutcome.Reported)]
    [InlineData(9, "job-completed-with-warnings", 2, 2, null, PrintOutcome.Reported)]
    [InlineData(9, "toner-low-report", 2, 2, null, PrintOutcome.Proven)]
    [InlineData(9, "media-jam-error", 2, 2, null, PrintOutcome.Unclear)]
    [InlineData(9, "media-jam-report", 2, 2, null, PrintOutcome.Unclear)]
    [InlineData(9, "media-empty", 2, 2, null, PrintOutcome.Unclear)]
    [InlineData(9, "job-completed-with-errors", 2, 2, null, PrintOutcome.Unclear)]
    [InlineData(9, "queued-in-device", 2, 2, null, PrintOutcome.Unclear)]
    [InlineData(7, "job-canceled-by-user", 2, 0, null, PrintOutcome.Unclear)]
    [InlineData(8, "aborted-by-system", 2, 0, null, PrintOutcome.Unclear)]
    public void Judge_OfAnIppPrinter_FollowsTheTable(int state, string reason, int sides, int? impressions, int? sheets, PrintOutcome expected) =>
        EvidenceJudge.Judge(Evidence(state, reason, sides, impressions, sheets)).ShouldBe(expected);

    [Theory]
    [InlineData(PrinterKind.Queue)]
    [InlineData(PrinterKind.Folder)]
    public void Judge_WhereCompletedMeansHandedOver_IsUnclear(PrinterKind kind) =>
        EvidenceJudge.Judge(Evidence(9, "", 2, 2, 1) with { Kind = kind }).ShouldBe(PrintOutcome.Unclear);

    [Theory]
    [InlineData(4, "job-data-insufficient", false, 7, false, 0, true)]
    [InlineData(3, "job-incoming", false, 7, false, 0, true)]
    [InlineData(5, "job-incoming", false, 7, false, 0, false)]
    [InlineData(4, "job-hold-until-specified", false, 7, false, 0, false)]
    [InlineData(4, "job-incoming", false, 7, true, 0, false)]
    [InlineData(4, "job-incoming", false, 7, false, 1, false)]
    [InlineData(4, "job-incoming", false, 9, false, 0, false)]
    [InlineData(4, "job-incoming", false, 4, false, 0, false)]
    public void WasCancelledEmpty_NeedsAJobThatWaitedAndIsConfirmedCancelled(
        int before, string reason, bool processed, int after, bool processedAfter, int impressions, bool expected) =>
        EvidenceJudge.WasCancelledEmpty(Reading(before, reason, processed, null), Reading(after, "", processedAfter, impressions)).ShouldBe(expected);

    [Fact]
    public void WasCancelledEmpty_WhenThePrinterForgotTheJob_IsNoProof() =>
        EvidenceJudge.WasCancelledEmpty(Reading(4, "job-incoming", false, null), null).ShouldBeFalse();

    private static PrintEvidence Evidence(int state, string reason, int sides, int? impressions, int? sheets) => new()
    {
        Kind = PrinterKind.Ipp,
        Printer = "Test",
        JobName = "coo",
        SidesSent = sides,
        JobState = state,
        Reasons = reason.Length == 0 ? [] : [reason],
        Impressions = impressions,
        Sheets = sheets,
        At = DateTimeOffset.UnixEpoch,
    };

    private static JobReading Reading(int state, string reason, bool processed, int? impressions) =>
        new() { Name = "coo", Uuid = null, State = state, Reasons = [reason], EverProcessed = processed, Impressions = impressions };
}
