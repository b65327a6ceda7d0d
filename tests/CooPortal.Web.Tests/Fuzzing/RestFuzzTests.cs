using System.Text;
using System.Text.Json;
using CooPortal.TestKit.Fuzzing;
using CooPortal.Web.Features.RestApi;
using CooPortal.Web.Features.RestApi.Certificates;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Fuzzing;

public sealed class RestFuzzTests
{
    [Fact]
    public void RestBody_OfAnyBytes_IsReadOrRefused()
    {
        var report = new Fuzzer("rest-json", Samples())
        {
            Parse = Read,
            Refusals = [typeof(RestRefusalException)],
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Json),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    private static string Read(byte[] bytes)
    {
        var request = new DefaultHttpContext().Request;
        (request.ContentType, request.Body) = ("application/json", new MemoryStream(bytes));
        var (type, content) = CertificateBody.Read(RestBody.ReadAsync(request).GetAwaiter().GetResult());
        return $"{type.Code} {Math.Min(3, content.Goods.Count)} {content.Invoices.Count > 0}";
    }

    private static IEnumerable<byte[]> Samples()
    {
        using var sample = typeof(CertificateBody).Assembly.GetManifestResourceStream("sample-certificate.json")!;
        using var bytes = new MemoryStream();
        sample.CopyTo(bytes);
        yield return bytes.ToArray();
        yield return JsonSerializer.SerializeToUtf8Bytes(new { typeCode = "K", header = new { exporter = "A\nB" }, goods = new[] { new { hsCode = "6109100021" } } });
        yield return Encoding.UTF8.GetBytes("{\"typeCode\":\"C\",\"goods\":[],\"nonPartyCompanies\":null}");
    }
}
