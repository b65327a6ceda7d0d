using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.PrintProtocol;
using CooPortal.TestKit.Fuzzing;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Fuzzing;

/// <summary>Certificates and keys that anybody may send before it is known whose they are.</summary>
public sealed class CardFuzzTests
{
    private static readonly byte[] Lines = "coo-card/1\n"u8.ToArray();

    [Fact]
    public void CardCertificate_OfAnyBytes_IsReadOrRefused()
    {
        using var ecdsa = Card(ECDsa.Create(ECCurve.NamedCurves.nistP256));
        using var rsa = Card(RSA.Create(2048));
        byte[][] signatures = [CardSignature.Sign(ecdsa, Lines), CardSignature.Sign(rsa, Lines)];
        var report = new Fuzzer("card-certificate", ecdsa.RawData, rsa.RawData)
        {
            Parse = bytes =>
            {
                using var card = Loaded(bytes);
                return card is null ? null : $"{signatures.Count(signature => CardSignature.Verify(card, Lines, signature))} {CardSubject.Read(card)?.Kind}";
            },
            Change = (sample, mutator) => mutator.Bytes(sample),
            Count = 1_000,
        }.Run();

        report.Taken.ShouldBeInRange(report.Inputs / 200, report.Inputs * 9 / 10);
        report.Outcomes.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void AgentsKey_OfAnyBytes_IsReadOrRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = key.SignData(Lines, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        var report = new Fuzzer("agent-key", key.ExportSubjectPublicKeyInfo())
        {
            Parse = bytes => Answer(bytes, signature).IsSignedOver(Lines) ? true : null,
            Change = (sample, mutator) => mutator.Bytes(sample),
            Count = 2_000,
        }.Run();

        report.Taken.ShouldBeInRange(1, report.Inputs * 9 / 10);
    }

    [Theory]
    [InlineData("3059301306072A8648CE3D020106082A8648CE3D030199034200")]
    [InlineData("")]
    public void AgentsKey_OnACurveThatNobodyKnows_ProvesNothing(string head) =>
        Answer([.. Convert.FromHexString(head), .. head.Length > 0 ? (byte[])[4, .. new byte[64]] : []], new byte[64]).IsSignedOver(Lines).ShouldBeFalse();

    private static PairingAnswer Answer(byte[] publicKey, byte[] signature) =>
        new() { Version = CardStatement.Version, PublicKey = publicKey, Signature = signature, Computer = "PC", OsUser = "u", AgentVersion = "1.0.0" };

    private static X509Certificate2? Loaded(byte[] bytes)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(bytes);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static X509Certificate2 Card(AsymmetricAlgorithm key)
    {
        var name = new CardSubject { Holder = "张示例", Enterprise = "宁波示范纺织有限公司", Uscc = "91330200MA9DEM0X10", Kind = CardKind.LegalPerson }.ToDistinguishedName();
        var request = key is RSA rsa ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) : new CertificateRequest(name, (ECDsa)key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
    }
}
