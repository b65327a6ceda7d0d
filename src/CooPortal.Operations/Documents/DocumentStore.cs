using System.Security.Cryptography;
using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Documents;

/// <summary>Rendered and uploaded files on disk under random names; every reader checks the hash that the database keeps.</summary>
public sealed class DocumentStore(DocumentOptions options)
{
    /// <summary>Stores bytes for good; returns after they are on the disk.</summary>
    /// <returns>The random file name and the SHA-256 for <see cref="StoredDocument"/>.</returns>
    public async Task<(string FileName, string Sha256)> WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + ".pdf";
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await stream.WriteAsync(bytes, cancellationToken);
            stream.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // each try on a full disk would leave a piece that nobody finds
            File.Delete(path);
            throw;
        }

        return (name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    /// <summary>The bytes as they were stored.</summary>
    /// <exception cref="InvalidDataException">The file was changed.</exception>
    public Task<byte[]> ReadAsync(StoredDocument document, CancellationToken cancellationToken) => ReadAsync(document.FileName, document.Sha256, cancellationToken);

    /// <summary>The bytes as they were stored.</summary>
    /// <exception cref="InvalidDataException">The file was changed.</exception>
    public async Task<byte[]> ReadAsync(string fileName, string sha256, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(PathOf(fileName), cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256
            ? bytes
            : throw new InvalidDataException($"The stored document {fileName} does not have the hash it was stored with.");
    }

    /// <summary>Takes a file away whose record is gone; does nothing when it went before.</summary>
    public void Delete(string fileName) => File.Delete(PathOf(fileName));

    // Two levels keep folders small; the name is ours, and anything with a separator in it is not.
    private string PathOf(string fileName) => Path.GetFileName(fileName) == fileName
        ? Path.Combine(options.Folder, fileName[..2], fileName)
        : throw new InvalidDataException("The name of a stored document holds a path.");
}
