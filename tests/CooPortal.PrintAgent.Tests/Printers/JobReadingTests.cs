using CooPortal.PrintAgent.Printers;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Tests.Printers;

public sealed class JobReadingTests
{
    [Theory]
    [InlineData(6, "media-empty-error", PrinterTrouble.NoPaper)]
    [InlineData(5, "media-needed", PrinterTrouble.NoPaper)]
    [InlineData(6, "media-jam-error", PrinterTrouble.Jammed)]
    [InlineData(6, "marker-supply-empty-error", PrinterTrouble.NoToner)]
    [InlineData(6, "toner-empty", PrinterTrouble.NoToner)]
    [InlineData(6, "cover-open-error", PrinterTrouble.CoverOpen)]
    [InlineData(6, "paused", PrinterTrouble.Stopped)]
    [InlineData(5, "media-empty-report", null)]
    [InlineData(5, "media-low-warning", null)]
    public void Trouble_IsReadFromTheReasons(int state, string reason, PrinterTrouble? expected) =>
        new JobReading { Name = "coo", Uuid = null, State = state, Reasons = [reason] }.Trouble.ShouldBe(expected);
}
