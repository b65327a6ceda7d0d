using System.ComponentModel;
using System.Diagnostics;

namespace CooPortal.Pdf.Tests;

/// <summary>A program that reads PDF files as the world does; tests/run installs them all.</summary>
internal static class PdfTool
{
    /// <summary>Runs the program on a file of these bytes; "{}" in the arguments stands for it.</summary>
    public static (int ExitCode, string Output) Run(byte[] pdf, string program, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            return Run(program, [.. arguments.Select(argument => argument.Replace("{}", file, StringComparison.Ordinal))]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static string Text(byte[] pdf) => Run(pdf, "pdftotext", "-raw", "-enc", "UTF-8", "{}", "-").Output;

    public static (int ExitCode, string Output) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception absent)
        {
            throw new InvalidOperationException($"This test needs the program \"{program}\" (packages poppler-utils, qpdf, mupdf-tools).", absent);
        }
    }
}
