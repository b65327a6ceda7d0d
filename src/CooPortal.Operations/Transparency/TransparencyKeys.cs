using System.Security.Cryptography;

namespace CooPortal.Operations.Transparency;

/// <summary>The keys of the logs' heads, read at their first use.</summary>
public sealed class TransparencyKeys(TransparencyOptions options) : IDisposable
{
    private readonly Lazy<IReadOnlyList<ECDsa>> keys = new(() => [.. options.FormerKeyFiles.Prepend(options.KeyFile).Select(Load)]);

    /// <summary>Signs.</summary>
    public ECDsa Own => keys.Value[0];

    /// <summary>The own key and those before it; any of them may have signed.</summary>
    public IReadOnlyList<ECDsa> All => keys.Value;

    public void Dispose()
    {
        if (keys.IsValueCreated)
        {
            foreach (var key in keys.Value)
            {
                key.Dispose();
            }
        }
    }

    private static ECDsa Load(string file)
    {
        if (file.Length == 0 || !File.Exists(file))
        {
            throw new InvalidOperationException($"Transparency:KeyFile or FormerKeyFiles names no file: “{file}”.");
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return key.KeySize == 256 ? key : throw new InvalidOperationException($"The key in {file} is not on the curve P-256.");
    }
}
