namespace CooPortal.Benchmarks;

/// <summary>LibreOffice converting files without a window, with a user's folder of its own that it has already set up.</summary>
internal sealed class LibreOffice : IDisposable
{
    private readonly string _program;
    private readonly string _folder = Directory.CreateTempSubdirectory("coo-libreoffice-").FullName;

    private LibreOffice(string program) => _program = program;

    /// <returns>Null when it is not installed.</returns>
    public static async Task<LibreOffice?> StartAsync()
    {
        if (ProgramRun.Find("soffice") is not { } program)
        {
            return null;
        }

        var office = new LibreOffice(program);
        var first = Path.Combine(office._folder, "first.html");
        await File.WriteAllTextAsync(first, "<p>first</p>");
        await office.ConvertAsync("pdf", [first], Path.Combine(office._folder, "first"));
        return office;
    }

    /// <summary>Converts all files in one call, so that its start is paid once.</summary>
    /// <param name="to">Ending, and after a colon the filter.</param>
    /// <param name="files">What it reads.</param>
    /// <param name="folder">Where it writes, each under its own name.</param>
    /// <param name="from">How it reads; by the ending when not given.</param>
    public async Task<ProgramRun> ConvertAsync(string to, IReadOnlyList<string> files, string folder, string? from = null)
    {
        string[] reading = from is null ? [] : [$"--infilter={from}"];
        var run = await ProgramRun.OfAsync(
            _program, [$"-env:UserInstallation=file://{_folder}/user", "--headless", .. reading, "--convert-to", to, "--outdir", folder, .. files]);
        // it reports a failure on the screen only
        var missing = files.Select(file => Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), to.Split(':')[0]))).FirstOrDefault(file => !File.Exists(file));
        return missing is null ? run : throw new InvalidOperationException($"LibreOffice did not write {missing}.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
