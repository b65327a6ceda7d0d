using System.Diagnostics;

namespace CooPortal.Forms.Tests;

/// <summary>Runs outside programs on a file: what they read is what a customs officer sees.</summary>
internal static class PdfTool
{
    /// <summary>Output of a program; "{}" in the arguments stands for the file, "{dir}" for a scratch directory.</summary>
    public static string Run(byte[] file, string program, params string[] arguments) => RunFull(file, program, arguments).Output;

    public static (int ExitCode, string Output) RunFull(byte[] file, string program, params string[] arguments)
    {
        var directory = Directory.CreateTempSubdirectory("forms-").FullName;
        try
        {
            var path = Path.Combine(directory, "form.pdf");
            File.WriteAllBytes(path, file);
            return Run(program, [.. arguments.Select(argument => argument.Replace("{}", path, StringComparison.Ordinal).Replace("{dir}", directory, StringComparison.Ordinal))]);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    public static string Text(byte[] pdf) => Run(pdf, "pdftotext", "-layout", "-enc", "UTF-8", "{}", "-");

    public static (int ExitCode, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // Some tools complain of missing desktop services on standard error whatever they find.
        _ = errors.GetAwaiter().GetResult();
        return (process.ExitCode, output);
    }
}
