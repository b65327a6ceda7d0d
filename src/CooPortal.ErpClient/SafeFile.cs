namespace CooPortal.ErpClient;

/// <summary>Files that are there whole or not at all.</summary>
internal static class SafeFile
{
    private const string Unfinished = ".part";

    /// <summary>Writes beside, to the disk, then renames.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using (var file = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path, overwrite: true);
    }

    public static bool IsFinished(string path) => !path.EndsWith(Unfinished, StringComparison.Ordinal);

    /// <summary>Moves a file into a folder, under another name when its own is taken there.</summary>
    public static string MoveInto(string path, string folder, string stamp)
    {
        var target = Path.Combine(folder, Path.GetFileName(path));
        if (File.Exists(target))
        {
            target = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(path)}_{stamp}{Path.GetExtension(path)}");
        }

        File.Move(path, target);
        return target;
    }
}
