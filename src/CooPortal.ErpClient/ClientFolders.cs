namespace CooPortal.ErpClient;

/// <summary>The folders, held against a second client.</summary>
public sealed class ClientFolders : IDisposable
{
    private readonly FileStream _held;

    private ClientFolders(FileStream held, string root)
    {
        _held = held;
        Certificates = new Box(Path.Combine(root, "CooImp"));
        Files = new Box(Path.Combine(root, "CooFile"));
    }

    public Box Certificates { get; }

    public Box Files { get; }

    /// <exception cref="ClientCannotStartException">The folder cannot be used, or another client uses it.</exception>
    public static ClientFolders Open(string root)
    {
        try
        {
            Directory.CreateDirectory(root);
            var held = new FileStream(Path.Combine(root, "erp-client.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new ClientFolders(held, root);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new ClientCannotStartException($"不能使用文件夹 {root}（可能另一个客户端正在使用它）：{broken.Message}", broken);
        }
    }

    public void Dispose() => _held.Dispose();
}
