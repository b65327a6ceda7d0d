using System.Security.Cryptography;
using CooPortal.Forms.Authenticity;

namespace CooPortal.Operations.Documents;

/// <summary>The public keys that check QR codes, by key id: the one that signs now, and those that signed before it, so that old papers still check.</summary>
public sealed class PaperKeys(DocumentKeys keys, DocumentOptions options)
{
    private readonly Lazy<IReadOnlyDictionary<string, byte[]>> _published = new(() => Load(keys, options));

    /// <summary>SubjectPublicKeyInfo by key id, the signing key first; empty on a portal that makes no originals.</summary>
    public IReadOnlyDictionary<string, byte[]> Published => _published.Value;

    /// <summary>What a QR code says; null when none of our keys signed exactly this.</summary>
    public PaperQrContent? Read(string text)
    {
        ECDsa? key = null;
        try
        {
            return PaperQr.Read(text, id => key = KeyOf(id));
        }
        finally
        {
            key?.Dispose();
        }
    }

    // a key of its own for each check: one of OpenSSL's is not for several threads
    private ECDsa? KeyOf(string id)
    {
        if (!Published.TryGetValue(id, out var info))
        {
            return null;
        }

        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(info, out _);
        return key;
    }

    private static OrderedDictionary<string, byte[]> Load(DocumentKeys keys, DocumentOptions options)
    {
        var published = new OrderedDictionary<string, byte[]>();
        if (options.QrKeyFile.Length > 0)
        {
            published[PaperQr.KeyIdOf(keys.Qr)] = keys.Qr.ExportSubjectPublicKeyInfo();
        }

        foreach (var file in options.QrFormerKeyFiles)
        {
            using var key = DocumentKeys.LoadQrKey(file, "Documents:QrFormerKeyFiles");
            published[PaperQr.KeyIdOf(key)] = key.ExportSubjectPublicKeyInfo();
        }

        return published;
    }
}
