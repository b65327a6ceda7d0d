using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Storage;
using CooPortal.PrintProtocol;
using CooPortal.TestKit.Fuzzing;

namespace CooPortal.PrintAgent.Tests.Fuzzing;

public sealed class ProtocolFuzzTests
{
    private static readonly ECDsa Key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. Enumerable.Repeat((byte)7, 32)] });
    private static readonly byte[] PublicKey = Key.ExportSubjectPublicKeyInfo();

    private static readonly ClaimedJob Job = new()
    {
        JobId = new Guid("0198c0de-0000-7000-8000-000000000001"),
        Attempt = 1,
        Token = "dG9rZW4",
        LeaseSeconds = 60,
        Title = "C261026902330001 正本",
        DocumentSha256 = new string('a', 64),
        Sides = 2,
        Options = PrintOptions.Certificate,
    };

    public static TheoryData<string> Records => [.. Samples.Keys];

    private static Dictionary<string, object> Samples { get; } = new object[]
    {
        Job,
        new CardAnswer { Version = CardStatement.Version, AgentVersion = "1.0.0", Chain = [PublicKey, [1, 2]], Signature = [1, 2, 3] },
        new PairingAnswer { Version = CardStatement.Version, PublicKey = PublicKey, Signature = [1], Computer = "PC", OsUser = "u", AgentVersion = "1.0.0" },
        new BeginRequest { Attempt = 1, DocumentSha256 = new string('a', 64) },
        new StreamEvent { Kind = StreamEventKind.Hello, MinimumVersion = "1.0.0", Enterprise = "示范" },
        new CardChallenge { Id = new string('a', 32), Purpose = CardPurpose.Seal, Nonce = "AA", ExpiresAt = DateTimeOffset.UnixEpoch, ServerTime = DateTimeOffset.UnixEpoch, AskedFrom = "127.0.0.1", Browser = "x", Payload = [1] },
        new Refusal { Code = "clock", Message = "不符" },
    }.ToDictionary(record => record.GetType().Name);

    /// <summary>Both sides use what they have read without asking whether it is there: a record that must be whole is whole.</summary>
    [Theory]
    [MemberData(nameof(Records))]
    public void Record_OfAnyJson_IsWholeOrRefused(string name)
    {
        var type = Samples[name].GetType();
        var report = new Fuzzer($"agent-{name}", JsonSerializer.SerializeToUtf8Bytes(Samples[name], ProtocolJson.Options))
        {
            Parse = bytes =>
            {
                var record = JsonSerializer.Deserialize(Encoding.UTF8.GetString(bytes), type, ProtocolJson.Options);
                if (record is not null)
                {
                    Missing(record).ShouldBeNull();
                }

                return record?.GetType().Name;
            },
            Refusals = [typeof(JsonException)],
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Json),
            Count = 1_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    [Theory]
    [InlineData("""{"version":"coo-card/1","chain":null,"signature":"AA=="}""")]
    [InlineData("""{"version":"coo-card/1","chain":[null],"signature":"AA=="}""")]
    [InlineData("""{"version":"coo-card/1","chain":["AA=="],"signature":null}""")]
    public void CardAnswer_WithANull_IsRefused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<CardAnswer>(json, ProtocolJson.Options));

    [Fact]
    public void StreamLine_OfAnyText_IsReadOrRefused()
    {
        var report = new Fuzzer("agent-stream", Encoding.UTF8.GetBytes(((StreamEvent)Samples[nameof(StreamEvent)]).ToText().TrimEnd()))
        {
            Parse = bytes => StreamEvent.Read(Encoding.UTF8.GetString(bytes))?.Kind,
            Refusals = [typeof(JsonException)],
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Json),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    /// <summary>The agent's journal, as a crash or a curious user leaves it; every second line has the right check sum.</summary>
    [Fact]
    public void JournalLine_OfAnyText_IsReadOrRefused()
    {
        var line = new JournalLine { Step = JournalStep.Leased, At = DateTimeOffset.UnixEpoch, Job = Job };
        var report = new Fuzzer("agent-journal", Encoding.UTF8.GetBytes(line.ToText()))
        {
            Parse = bytes => JournalLine.Read(Encoding.UTF8.GetString(bytes))?.Step,
            Refusals = [typeof(JsonException)],
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Json),
            Mend = bytes =>
            {
                var json = Encoding.UTF8.GetString(bytes.AsSpan(Math.Min(9, bytes.Length)));
                return Encoding.UTF8.GetBytes($"{Crc32.Of(Encoding.UTF8.GetBytes(json)):x8} {json}");
            },
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    [Fact]
    public void StatementPayload_OfAnyBytes_IsReadOrRefused()
    {
        var report = new Fuzzer("agent-payload", StatementPayload.Build([("uscc", "91330200MA9DEM0X10"), ("name", "宁波"), (StatementPayload.PictureHash, new string('a', 64))]))
        {
            Parse = bytes =>
            {
                StatementPayload.Names(bytes, [1]).ShouldBeFalse();
                return StatementPayload.Read(bytes) is { } lines ? Math.Min(9, lines.Count) : null;
            },
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Lines),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    /// <summary>Headers of a signed call, one a line: time, method, target, signature; every second input is signed with the agent's key.</summary>
    [Fact]
    public void SignedCall_OfAnyHeaders_IsBelievedOrRefused()
    {
        var report = new Fuzzer("agent-call", Sign("2026-03-05T02:01:02Z\nPOST\n/agent-api/jobs/claim\n"u8.ToArray()))
        {
            Parse = bytes =>
            {
                var parts = Encoding.UTF8.GetString(bytes).Split('\n');
                var isTimed = ProtocolTime.TryRead(parts[0], out _);
                return RequestSignature.Verify(PublicKey, LinesOf(parts), parts.Length > 3 ? parts[3] : null) ? isTimed : null;
            },
            Change = (sample, mutator) => mutator.Tokens(sample, TokenGrammar.Lines),
            Mend = Sign,
            Count = 1_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    private static byte[] LinesOf(string[] parts) =>
        RequestSignature.Lines(RequestSignature.KeyId(PublicKey), parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "", []);

    private static byte[] Sign(byte[] bytes)
    {
        var parts = Encoding.UTF8.GetString(bytes).Split('\n');
        return Encoding.UTF8.GetBytes($"{parts[0]}\n{parts.ElementAtOrDefault(1)}\n{parts.ElementAtOrDefault(2)}\n{RequestSignature.Sign(Key, LinesOf(parts))}");
    }

    /// <summary>The first member that must have a value and has none; null when all have.</summary>
    private static string? Missing(object record)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.PropertyType.IsValueType || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            var value = property.GetValue(record);
            if (value is null ? nullability.Create(property).WriteState == NullabilityState.NotNull : value is IEnumerable items and not string && items.Cast<object?>().Contains(null))
            {
                return property.Name;
            }
        }

        return null;
    }
}
