using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.ErpClient;

/// <summary>
/// Tells which files of an OutBox are whole: unchanged since an earlier look, not held by anybody, and with a closed root; one whose root stays
/// open is given up after a while.
/// </summary>
internal sealed class OutBoxWatch(Box box, ClientOptions options, TimeProvider clock)
{
    private readonly Dictionary<string, (long Length, DateTime Written, DateTimeOffset Since)> _seen = [];

    /// <summary>Files that stand there and are not ready.</summary>
    public bool HasWaiting { get; private set; }

    public IReadOnlyList<string> Ready()
    {
        var now = clock.GetUtcNow();
        var files = new DirectoryInfo(box.Out).EnumerateFiles("*.xml").OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var gone in _seen.Keys.Except(files.Select(file => file.FullName)).ToList())
        {
            _seen.Remove(gone);
        }

        var ready = files.Where(file => IsReady(file, now)).Select(file => file.FullName).ToList();
        HasWaiting = ready.Count < files.Count;
        return ready;
    }

    private bool IsReady(FileInfo file, DateTimeOffset now)
    {
        if (!_seen.TryGetValue(file.FullName, out var seen) || seen.Length != file.Length || seen.Written != file.LastWriteTimeUtc)
        {
            _seen[file.FullName] = seen = (file.Length, file.LastWriteTimeUtc, now);
        }

        var still = (now - seen.Since).TotalSeconds;
        return still >= options.SettleSeconds && IsFree(file.FullName) && (still >= options.IncompleteSeconds || IsWhole(file));
    }

    private static bool IsFree(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Anything but an open end is for the portal to judge.</summary>
    private static bool IsWhole(FileInfo file) =>
        file.Length > ImportClient.LargestFile || MessageXml.Examine(File.ReadAllBytes(file.FullName)).Faults.All(fault => fault.Error != ProtocolError.Incomplete);
}
