using System.Text;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Fuzzing;

/// <summary>An input is the headers as lines "name: value"; every second one is signed with the right key, where its headers can be read.</summary>
public sealed class EnvelopeFuzzTests
{
    private static readonly DateTime Now = new(2026, 3, 5, 2, 1, 2, DateTimeKind.Utc);
    private static readonly byte[] Body = "<a/>"u8.ToArray();
    private static readonly MessageKey Key = new() { Id = "k1", Secret = new byte[32], NotAfter = Now.AddDays(1) };
    private static readonly KeyRing Keys = new([Key]);

    private static readonly Envelope Request = new()
    {
        KeyId = "k1",
        Sender = "portal",
        Receiver = "customs",
        MessageId = "0198c0de000070008000000000000001",
        Subject = "RC26MA9DEM0X10002",
        Sequence = 2,
        Previous = 1,
        Round = 1,
        Time = Now,
        BodySha256 = EnvelopeSignature.Digest(Body),
    };

    private static readonly AnswerEnvelope Answer = new()
    {
        KeyId = "k1",
        Sender = "customs",
        Receiver = "portal",
        RequestId = Request.MessageId,
        Status = 200,
        Time = Now,
        BodySha256 = EnvelopeSignature.Digest(Body),
    };

    [Fact]
    public void RequestHeaders_OfAnyText_AreBelievedOrRefused()
    {
        var report = new Fuzzer("envelope-request", Lines(HttpBinding.ToHeaders(Request, EnvelopeSignature.Sign(Request, Key))))
        {
            Parse = bytes =>
            {
                var (envelope, signature) = HttpBinding.ReadRequest(Header(bytes));
                EnvelopeSignature.Verify(envelope, signature, Body, Keys, Request.Sender, Request.Receiver, Now);
                return Math.Sign(envelope.Sequence);
            },
            Refusals = [typeof(ProtocolException)],
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Lines),
            Mend = bytes => Signed(bytes, () => EnvelopeSignature.Sign(HttpBinding.ReadRequest(Header(bytes)).Envelope, Key)),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void AnswerHeaders_OfAnyText_AreBelievedOrRefused()
    {
        var report = new Fuzzer("envelope-answer", Lines(HttpBinding.ToHeaders(Answer, EnvelopeSignature.Sign(Answer, Key))))
        {
            Parse = bytes =>
            {
                var (envelope, signature) = HttpBinding.ReadAnswer(Header(bytes));
                EnvelopeSignature.Verify(envelope, signature, Body, Keys, Request, 200, Now);
                return envelope.Version;
            },
            Refusals = [typeof(ProtocolException)],
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Lines),
            Mend = bytes => Signed(bytes, () => EnvelopeSignature.Sign(HttpBinding.ReadAnswer(Header(bytes)).Envelope, Key)),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(4);
    }

    private static byte[] Signed(byte[] bytes, Func<string> sign)
    {
        try
        {
            return [.. Encoding.UTF8.GetBytes($"{HttpBinding.Signature}: {sign()}\n"), .. bytes];
        }
        catch (ProtocolException)
        {
            return bytes;
        }
    }

    private static byte[] Lines(IReadOnlyDictionary<string, string> headers) =>
        Encoding.UTF8.GetBytes(string.Concat(headers.Select(header => $"{header.Key}: {header.Value}\n")));

    /// <summary>The first line of a name counts: a new signature stands before the old one.</summary>
    private static Func<string, string?> Header(byte[] bytes)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            var at = line.IndexOf(": ", StringComparison.Ordinal);
            if (at > 0)
            {
                headers.TryAdd(line[..at], line[(at + 2)..]);
            }
        }

        return headers.GetValueOrDefault;
    }
}
