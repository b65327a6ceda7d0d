using System.Diagnostics;

namespace CooPortal.Web.Tests.Faults;

/// <summary>A disk of its own for the database and the documents, small enough to be filled. Needs the right to mount; without it there is none.</summary>
internal sealed class SmallVolume : IDisposable
{
    private readonly string filler;

    private SmallVolume(string folder)
    {
        Folder = folder;
        filler = Path.Combine(folder, "filler");
    }

    public string Folder { get; }

    /// <returns>Null where it cannot be made.</returns>
    public static SmallVolume? Make(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("coo-volume-").FullName;
        if (OperatingSystem.IsLinux() && Environment.UserName == "root" && Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder))
        {
            return new SmallVolume(folder);
        }

        Directory.Delete(folder);
        return null;
    }

    public void Fill()
    {
        var block = new byte[1 << 20];
        try
        {
            using var file = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // full
        }
    }

    public void Free() => File.Delete(filler);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
