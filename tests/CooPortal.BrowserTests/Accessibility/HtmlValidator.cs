using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>html-validate over pages as the portal sent them.</summary>
internal static class HtmlValidator
{
    /// <summary>What is not valid, with the address of the page.</summary>
    public static async Task<IReadOnlyList<(string Problem, string Place)>> ProblemsAsync(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("coo-html-");
        var addresses = new Dictionary<string, string>();
        foreach (var (address, html) in pages)
        {
            var file = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{addresses.Count:000}.html"));
            addresses[file] = address;
            await File.WriteAllTextAsync(file, html);
        }

        var reportFile = Path.Combine(folder.FullName, "report.json");
        var start = new ProcessStartInfo(
            "node", [NpmTool.PathOf("html-validate", "bin", "html-validate.mjs"), "--config", Path.Combine(NpmTool.Project, "htmlvalidate.json"), "--formatter", $"json={reportFile}", folder.FullName])
        {
            WorkingDirectory = NpmTool.Project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var validator = Process.Start(start)!;
        var errors = validator.StandardError.ReadToEndAsync();
        var output = await validator.StandardOutput.ReadToEndAsync();
        await validator.WaitForExitAsync();
        if (!File.Exists(reportFile))
        {
            throw new InvalidOperationException($"html-validate said: {output}{await errors}");
        }

        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(reportFile));
        folder.Delete(recursive: true);
        return
        [
            .. report.RootElement.EnumerateArray().SelectMany(file => file.GetProperty("messages").EnumerateArray().Select(message => (
                $"{message.GetProperty("ruleId").GetString()}: {message.GetProperty("message").GetString()} [{message.GetProperty("selector").GetString()}]",
                addresses[file.GetProperty("filePath").GetString()!]))),
        ];
    }
}
