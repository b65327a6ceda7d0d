using System.Text;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Envelopes;

public class EnvelopeTests
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("<Certificate/>");
    private static readonly MessageKey Key = KeyOf("k1", 1);

    private static readonly Envelope Whole = new()
    {
        KeyId = "k1",
        Sender = "portal",
        Receiver = "customs",
        MessageId = "m1",
        Subject = "certificate/1",
        Sequence = 3,
        Previous = 2,
        Round = 1,
        Time = Sample.Now,
        BodySha256 = EnvelopeSignature.Digest(Body),
    };

    public static TheoryData<string, Func<Envelope, Envelope>> Flips => new()
    {
        { "version", e => e with { Version = "2" } },
        { "sender", e => e with { Sender = "portal2" } },
        { "receiver", e => e with { Receiver = "portal" } },
        { "id", e => e with { MessageId = "m2" } },
        { "subject", e => e with { Subject = "certificate/2" } },
        { "sequence", e => e with { Sequence = 4 } },
        { "previous", e => e with { Previous = 1 } },
        { "round", e => e with { Round = 2 } },
        { "time", e => e with { Time = e.Time.AddMilliseconds(1) } },
        { "body hash", e => e with { BodySha256 = EnvelopeSignature.Digest(Encoding.UTF8.GetBytes("<Other/>")) } },
    };

    [Fact]
    public void Whole_Envelope_IsBelieved() => Should.NotThrow(() => Verify(Whole, EnvelopeSignature.Sign(Whole, Key), Body));

    [Theory]
    [MemberData(nameof(Flips))]
    public void Flipped_Field_BreaksTheSignature(string field, Func<Envelope, Envelope> flip)
    {
        var signature = EnvelopeSignature.Sign(Whole, Key);

        Refuse(() => Verify(flip(Whole), signature, Body)).ShouldBe(ProtocolError.BadSignature, field);
    }

    [Fact]
    public void Flipped_KeyId_FindsNoKeyOrAnotherKey()
    {
        var signature = EnvelopeSignature.Sign(Whole, Key);

        Refuse(() => Verify(Whole with { KeyId = "k9" }, signature, Body)).ShouldBe(ProtocolError.UnknownKey);
        Refuse(() => Verify(Whole with { KeyId = "k2" }, signature, Body, Key, KeyOf("k2", 2))).ShouldBe(ProtocolError.BadSignature);
    }

    [Fact]
    public void Changed_Body_IsRefused()
        => Refuse(() => Verify(Whole, EnvelopeSignature.Sign(Whole, Key), [.. Body, 32])).ShouldBe(ProtocolError.BadSignature);

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("zz")]
    public void Broken_Signature_IsRefused(string signature) => Refuse(() => Verify(Whole, signature, Body)).ShouldBe(ProtocolError.BadSignature);

    [Fact]
    public void EveryBitOfTheSignature_Counts()
    {
        var signature = EnvelopeSignature.Sign(Whole, Key);

        for (var i = 0; i < signature.Length; i++)
        {
            var changed = signature.ToCharArray();
            changed[i] = changed[i] == '0' ? '1' : '0';
            Refuse(() => Verify(Whole, new string(changed), Body)).ShouldBe(ProtocolError.BadSignature);
        }
    }

    [Theory]
    [InlineData(-299, true)]
    [InlineData(299, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void Time_OutsideFiveMinutes_IsRefused(int seconds, bool believed)
    {
        var envelope = Whole with { Time = Sample.Now.AddSeconds(seconds) };
        var act = () => Verify(envelope, EnvelopeSignature.Sign(envelope, Key), Body);

        if (believed)
        {
            act.ShouldNotThrow();
        }
        else
        {
            Refuse(act).ShouldBe(ProtocolError.OutsideTimeWindow);
        }
    }

    [Fact]
    public void Reflected_Message_IsRefusedEvenWithTheSameKeyInBothDirections()
    {
        var signature = EnvelopeSignature.Sign(Whole, Key);

        Refuse(() => EnvelopeSignature.Verify(Whole, signature, Body, new KeyRing([Key]), sender: "customs", receiver: "portal", Sample.Now))
            .ShouldBe(ProtocolError.WrongPartner);
    }

    [Theory]
    [InlineData("a\nsequence=9")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("证书")]
    public void Value_ThatCouldFakeALine_IsNeverSigned(string subject)
        => Refuse(() => EnvelopeSignature.Sign(Whole with { Subject = subject }, Key)).ShouldBe(ProtocolError.BadEnvelope);

    [Fact]
    public void Rotation_BothKeysVerifyTheNewestSigns_ThenOnlyOne()
    {
        var old = KeyOf("old", 1) with { NotBefore = Sample.Now.AddDays(-30), NotAfter = Sample.Now.AddDays(1) };
        var fresh = KeyOf("new", 2) with { NotBefore = Sample.Now.AddHours(-1), NotAfter = Sample.Now.AddDays(60) };
        var ring = new KeyRing([old, fresh]);

        ring.Signing(Sample.Now.AddHours(-2)).Id.ShouldBe("old");
        ring.Signing(Sample.Now).Id.ShouldBe("new");
        foreach (var key in new[] { old, fresh })
        {
            var envelope = Whole with { KeyId = key.Id };
            Should.NotThrow(() => Verify(envelope, EnvelopeSignature.Sign(envelope, key), Body, old, fresh));
        }

        var late = Whole with { KeyId = "old", Time = old.NotAfter };
        Refuse(() => EnvelopeSignature.Verify(late, EnvelopeSignature.Sign(late, old), Body, ring, "portal", "customs", old.NotAfter)).ShouldBe(ProtocolError.UnknownKey);
    }

    [Fact]
    public void Ring_WithShortSecret_IsNotBuilt()
        => Should.Throw<ArgumentException>(() => new KeyRing([Key with { Secret = new byte[31] }]));

    [Fact]
    public void Answer_IsBoundToRequestStatusAndBody()
    {
        var answer = new AnswerEnvelope
        {
            KeyId = "k1",
            Sender = "customs",
            Receiver = "portal",
            RequestId = "m1",
            Status = 200,
            Time = Sample.Now,
            BodySha256 = EnvelopeSignature.Digest(Body),
        };
        var signature = EnvelopeSignature.Sign(answer, Key);
        void Check(AnswerEnvelope a, Envelope request, int status, byte[] body)
            => EnvelopeSignature.Verify(a, signature, body, new KeyRing([Key]), request, status, Sample.Now);

        Should.NotThrow(() => Check(answer, Whole, 200, Body));
        Refuse(() => Check(answer, Whole with { MessageId = "m2" }, 200, Body)).ShouldBe(ProtocolError.WrongAnswer);
        Refuse(() => Check(answer, Whole, 422, Body)).ShouldBe(ProtocolError.WrongAnswer);
        Refuse(() => Check(answer with { Status = 422 }, Whole, 422, Body)).ShouldBe(ProtocolError.BadSignature);
        Refuse(() => Check(answer with { RequestId = "m2" }, Whole with { MessageId = "m2" }, 200, Body)).ShouldBe(ProtocolError.BadSignature);
        Refuse(() => Check(answer, Whole, 200, [1])).ShouldBe(ProtocolError.BadSignature);
    }

    [Fact]
    public void RequestSignature_IsNoAnswerSignature()
        => EnvelopeSignature.Sign(Whole, Key).ShouldNotBe(EnvelopeSignature.Sign(
            new AnswerEnvelope { KeyId = "k1", Sender = "portal", Receiver = "customs", RequestId = "m1", Status = 200, Time = Sample.Now, BodySha256 = Whole.BodySha256 },
            Key));

    [Fact]
    public void Headers_WrittenAndRead_AreTheSameEnvelope()
    {
        var headers = HttpBinding.ToHeaders(Whole, "ab");

        var (envelope, signature) = HttpBinding.ReadRequest(name => headers.GetValueOrDefault(name));

        envelope.ShouldBe(Whole);
        signature.ShouldBe("ab");
    }

    [Fact]
    public void Headers_EachMissing_AreRefusedByName()
    {
        var headers = HttpBinding.ToHeaders(Whole, "ab");

        foreach (var missing in headers.Keys)
        {
            var refused = Should.Throw<ProtocolException>(() => HttpBinding.ReadRequest(name => name == missing ? null : headers.GetValueOrDefault(name)));
            refused.Error.ShouldBe(ProtocolError.BadEnvelope);
            refused.Message.ShouldContain(missing);
        }
    }

    private static MessageKey KeyOf(string id, byte fill)
        => new() { Id = id, Secret = Enumerable.Repeat(fill, 32).ToArray(), NotAfter = Sample.Now.AddYears(1) };

    private static void Verify(Envelope envelope, string signature, byte[] body, params MessageKey[] keys)
        => EnvelopeSignature.Verify(envelope, signature, body, new KeyRing(keys.Length > 0 ? keys : [Key]), "portal", "customs", Sample.Now);

    private static ProtocolError Refuse(Action act) => Should.Throw<ProtocolException>(act).Error;
}
