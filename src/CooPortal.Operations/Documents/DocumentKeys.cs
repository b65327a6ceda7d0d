using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.Pdf.Signing;

namespace CooPortal.Operations.Documents;

/// <summary>The keys of originals, read at their first use: PDF signature and QR code.</summary>
public sealed class DocumentKeys : IDisposable
{
    private readonly Lazy<PdfSigner> _signer;
    private readonly Lazy<ECDsa> _qr;
    private readonly List<X509Certificate2> _certificates = [];

    public DocumentKeys(DocumentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _signer = new(() => LoadSigner(options.Signing));
        _qr = new(() => LoadQrKey(options.QrKeyFile, "Documents:QrKeyFile"));
    }

    public PdfSigner Signer => _signer.Value;

    /// <summary>P-256; its public half checks QR codes.</summary>
    public ECDsa Qr => _qr.Value;

    public void Dispose()
    {
        _certificates.ForEach(certificate => certificate.Dispose());
        if (_qr.IsValueCreated)
        {
            _qr.Value.Dispose();
        }
    }

    /// <summary>A key on P-256 from a PEM file, private or public.</summary>
    /// <param name="setting">Names the file where it is wrong.</param>
    internal static ECDsa LoadQrKey(string file, string setting)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Required(file, setting)));
        return key.KeySize == 256 ? key : throw new InvalidOperationException($"The key of {setting} is not on the curve P-256.");
    }

    private PdfSigner LoadSigner(DocumentSigningOptions options)
    {
        var content = X509CertificateLoader.LoadPkcs12CollectionFromFile(Required(options.PfxFile, "Documents:Signing:PfxFile"), options.Password, X509KeyStorageFlags.EphemeralKeySet);
        _certificates.AddRange(content);
        var own = _certificates.Find(certificate => certificate.HasPrivateKey)
            ?? throw new InvalidOperationException("The file of Documents:Signing:PfxFile holds no private key.");
        return new PdfSigner(own, [.. _certificates.Where(certificate => certificate != own)]);
    }

    private static string Required(string file, string setting) =>
        file.Length > 0 && File.Exists(file) ? file : throw new InvalidOperationException($"{setting} names no file: “{file}”.");
}
