using CooPortal.PrintAgent.Printers.Ipp;
using CooPortal.TestKit.Fuzzing;

namespace CooPortal.PrintAgent.Tests.Fuzzing;

public sealed class PrinterFuzzTests
{
    private static readonly string[] Names = ["job-uri", "job-id", "job-state", "job-state-reasons", "printer-is-accepting-jobs", "printer-state-message", "media-ready"];

    [Fact]
    public void PrintersReply_OfAnyBytes_IsReadOrRefused()
    {
        var report = new Fuzzer("ipp", Reply())
        {
            Parse = bytes =>
            {
                var reply = IppReply.Read(bytes);
                var values = reply.Groups.Append(reply.First(IppTag.JobGroup)).Sum(group => Names.Count(name =>
                    group.Text(name) is not null | group.Number(name) is not null | group.Flag(name) is not null | group.Has(name)));
                return $"{Math.Min(3, reply.Groups.Count)} {Math.Min(9, values)} {reply.Succeeded}";
            },
            Refusals = [typeof(InvalidDataException)],
            Change = (sample, mutator) => mutator.Bytes(sample),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(8);
    }

    /// <summary>Requests and replies have one form; the operation's id stands where the status is.</summary>
    private static byte[] Reply()
    {
        var job = new IppRequest(IppOperation.ValidateJob, 7, "ipp://127.0.0.1/p")
            .Group(IppTag.JobGroup)
            .Add(IppTag.Uri, "job-uri", "ipp://127.0.0.1/p/1")
            .Add(IppTag.Keyword, "job-state-reasons", "none", "job-printing")
            .Add(IppTag.TextWithLanguage, "printer-state-message", "\0\u0002en\0\u0002ok")
            .Add("printer-is-accepting-jobs", true)
            .Add(IppTag.BeginCollection, "media-ready", "")
            .Add(IppTag.Number, "", "\0\0\0\u0001")
            .Add(IppTag.EndCollection, "", "")
            .Add(IppTag.Enum, "job-state", "\0\0\0\u0009")
            .Add(IppTag.Number, "job-id", "\0\0\0\u0001");
        return job.ToArray();
    }
}
