using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CooPortal.Forms.Authenticity;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Fuzzing;

/// <summary>Every second input is signed with the right key: what stands behind the signature is read then.</summary>
public sealed class PaperQrFuzzTests
{
    private const int SignatureLength = 64;
    private const int HeadLength = 5;

    /// <summary>Always the same, so that an input that was kept can be read again.</summary>
    private static readonly ECDsa Key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = [.. Enumerable.Repeat((byte)7, 32)] });

    private static readonly string KeyId = PaperQr.KeyIdOf(Key);

    [Fact]
    public void Payload_OfAnyText_IsReadOrRefused()
    {
        var report = new Fuzzer("paper-qr", new[] { "C", "K", "RC", "H" }.Select(Payload))
        {
            Parse = bytes => PaperQr.Read(Encoding.UTF8.GetString(bytes), id => id == KeyId ? Key : null) is { } content
                ? $"{Math.Min(content.BoxHashes.Count, 20)} {content.TypeCode.Length} {content.DifferingBoxes(new Dictionary<int, string>()).Count}"
                : null,
            Change = Change,
            Mend = Sign,
            Count = 1_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
    }

    private static byte[] Payload(string typeCode) => Encoding.ASCII.GetBytes(PaperQr.Create(Samples.CheckingPage, PaperQrContent.Of(Samples.Original(typeCode)), Key));

    private static byte[] Change(byte[] sample, Mutator mutator) =>
        mutator.Chance(4) || Decoded(sample) is not { } bytes ? mutator.Tokens(sample, TokenGrammar.Lines) : Encoded(mutator.Bytes(bytes));

    private static byte[] Sign(byte[] text)
    {
        if (Decoded(text) is not { Length: > SignatureLength + HeadLength } bytes)
        {
            return text;
        }

        byte[] signed = [1, .. Convert.FromHexString(KeyId), .. bytes.AsSpan(HeadLength, bytes.Length - SignatureLength - HeadLength)];
        return Encoded([.. signed, .. Key.SignData(signed, HashAlgorithmName.SHA256)]);
    }

    private static byte[] Encoded(byte[] bytes) => Encoding.ASCII.GetBytes($"{Samples.CheckingPage}#{Base64Url.EncodeToString(bytes)}");

    private static byte[]? Decoded(byte[] text)
    {
        var fragment = Encoding.Latin1.GetString(text);
        fragment = fragment[(fragment.IndexOf('#', StringComparison.Ordinal) + 1)..];
        return Base64Url.IsValid(fragment) ? Base64Url.DecodeFromChars(fragment) : null;
    }
}
