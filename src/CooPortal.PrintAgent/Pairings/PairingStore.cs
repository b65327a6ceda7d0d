using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CooPortal.PrintAgent.Storage;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Pairings;

/// <summary>
/// The pairings on the disk, a confirmed and an asked-for one per portal: a new pairing replaces the old one only when the portal
/// has confirmed it, so a pairing that is begun and dropped costs nothing.
/// </summary>
public sealed class PairingStore(AgentOptions options, TimeProvider clock)
{
    /// <summary>How long the user may take to confirm in the portal.</summary>
    public static readonly TimeSpan ConfirmWithin = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly string folder = Path.Combine(options.DataFolder, "pairings");

    /// <summary>Raised after any change.</summary>
    public event Action? Changed;

    /// <summary>The confirmed pairing with a portal.</summary>
    public Pairing? Confirmed(string portal) => Read(FileOf(portal, "confirmed"));

    /// <summary>The pairing asked for last, while the user may still confirm it.</summary>
    public Pairing? Asked(string portal) =>
        Read(FileOf(portal, "asked")) is { } asked && clock.GetUtcNow() - asked.MadeAt < ConfirmWithin ? asked : null;

    /// <summary>True when any trusted portal is paired.</summary>
    public bool AnyConfirmed => options.TrustedPortals.Any(portal => Confirmed(portal) is not null);

    /// <summary>Makes a key for a portal, not on the disk yet.</summary>
    public Pairing Make(string portal)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new Pairing
        {
            Portal = portal,
            KeyId = RequestSignature.KeyId(key.ExportSubjectPublicKeyInfo()),
            PrivateKey = key.ExportPkcs8PrivateKey(),
            MadeAt = clock.GetUtcNow(),
        };
    }

    /// <summary>Keeps a pairing that was asked for.</summary>
    public void Ask(Pairing pairing) => Change(() => Write(FileOf(pairing.Portal, "asked"), pairing));

    /// <summary>The portal accepted this key.</summary>
    public void Confirm(Pairing pairing) => Change(() =>
    {
        Write(FileOf(pairing.Portal, "confirmed"), pairing with { Confirmed = true });
        File.Delete(FileOf(pairing.Portal, "asked"));
    });

    /// <summary>The pairing is over: its key is deleted. The journal stays.</summary>
    public void Drop(Pairing pairing) => Change(() =>
    {
        foreach (var file in new[] { FileOf(pairing.Portal, "confirmed"), FileOf(pairing.Portal, "asked") })
        {
            if (Read(file)?.KeyId == pairing.KeyId)
            {
                File.Delete(file);
            }
        }
    });

    /// <summary>Where the journal of a pairing stands: jobs belong to the key that claimed them.</summary>
    public string JournalOf(Pairing pairing) => Path.Combine(options.DataFolder, "journals", pairing.KeyId + ".log");

    private static Pairing? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Pairing>(File.ReadAllText(file), ProtocolJson.Options);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static void Write(string file, Pairing pairing) => DurableFile.Write(file, JsonSerializer.Serialize(pairing, ProtocolJson.Options));

    private void Change(Action action)
    {
        lock (gate)
        {
            action();
        }

        Changed?.Invoke();
    }

    private string FileOf(string portal, string state) =>
        Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(portal)))[..16]}.{state}.json");
}
