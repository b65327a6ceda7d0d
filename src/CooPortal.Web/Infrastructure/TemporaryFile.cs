namespace CooPortal.Web.Infrastructure;

/// <summary>A file that is gone once it is sent, for downloads too large for memory.</summary>
public static class TemporaryFile
{
    /// <returns>What was written, from its beginning; the caller disposes it.</returns>
    public static async Task<Stream> WrittenAsync(Func<Stream, Task> write)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            await write(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
