using System.Diagnostics;

namespace CooPortal.PrintAgent.Tests.Packaging;

/// <summary>What the exporter's computer gets: the install script on a home of its own, and with --long the whole package.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coo-package-");

    private string Home => Path.Combine(folder.FullName, "home");

    private string Installed => Path.Combine(Home, ".local/share/cooportal-print-agent");

    private string Settings => Path.Combine(Home, ".local/share/CooPortal/PrintAgent/settings.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task InstallScript_PutsProgramShortcutAndAutostartInPlace_AndAnUpdateKeepsTheSettings()
    {
        var package = Unpacked();
        await RunAsync(package, "ipp://printer.example/ipp/print");

        File.Exists(Path.Combine(Installed, "CooPortal.PrintAgent")).ShouldBeTrue();
        File.ReadAllText(Settings).ShouldContain("ipp://printer.example/ipp/print");
        File.ReadAllText(Path.Combine(Home, ".config/autostart/cooportal-print-agent.desktop")).ShouldContain($"Exec=\"{Installed}/start.sh\" --quiet");
        File.ReadAllText(Path.Combine(Home, ".local/share/applications/cooportal-print-agent.desktop")).ShouldContain($"Exec=\"{Installed}/start.sh\"\n");

        File.WriteAllText(Path.Combine(package, "program/CooPortal.PrintAgent"), "#!/bin/sh\necho newer\n");
        await RunAsync(package, "ipp://another.example/ipp/print");
        File.ReadAllText(Path.Combine(Installed, "CooPortal.PrintAgent")).ShouldContain("newer");
        File.ReadAllText(Settings).ShouldContain("printer.example");
    }

    [Theory]
    [InlineData("windows/install.ps1")]
    [InlineData("windows/tray.ps1")]
    public void WindowsScripts_CarryTheMarkThatPowerShellNeedsForChinese(string script) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Packaging", script)).AsSpan(0, 3).ToArray().ShouldBe([0xEF, 0xBB, 0xBF]);

    [LongFact(IsLong = true)]
    public async Task Package_OfLinux_RunsWithoutAnInstalledRuntime()
    {
        var output = Path.Combine(folder.FullName, "out");
        await CallAsync("dotnet", [], "msbuild", Repository("src/CooPortal.PrintAgent/Packaging/package.proj"), "-p:Portal=https://portal.example", $"-p:Out={output}");
        Directory.GetFiles(output).Select(Path.GetFileName).ShouldBe(
            [$"cooportal-print-agent-{AgentHost.Version}-linux-x64.tar.gz", $"cooportal-print-agent-{AgentHost.Version}-win-x64.zip"], ignoreOrder: true);
        await CallAsync("tar", [], "-xzf", Directory.GetFiles(output, "*.tar.gz").Single(), "-C", folder.FullName);
        var unpacked = Path.Combine(folder.FullName, "cooportal-print-agent");
        File.ReadAllText(Path.Combine(unpacked, "program/sbom.cdx.json")).ShouldSatisfyAllConditions(
            sbom => sbom.ShouldContain("pkg:nuget/System.Security.Cryptography.Pkcs@"),
            sbom => sbom.ShouldContain("pkg:nuget/Microsoft.AspNetCore.App.Runtime.linux-x64@"),
            sbom => sbom.ShouldContain("pkg:nuget/Microsoft.NETCore.App.Runtime.linux-x64@"));
        await RunAsync(unpacked, "file:/tmp");
        var start = new ProcessStartInfo(Path.Combine(Installed, "CooPortal.PrintAgent"), ["--Port", "0", "--DataFolder", Path.Combine(folder.FullName, "data")])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_ROOT"] = "/nowhere", ["PATH"] = "/usr/bin:/bin" },
        };
        using var agent = Process.Start(start)!;
        try
        {
            string? line;
            while ((line = await agent.StandardOutput.ReadLineAsync()) is not null && !line.Contains("Application started", StringComparison.Ordinal))
            {
            }

            line.ShouldNotBeNull();
        }
        finally
        {
            agent.Kill();
        }
    }

    /// <summary>A package whose program is a script.</summary>
    private string Unpacked()
    {
        var package = Path.Combine(folder.FullName, "package");
        Directory.CreateDirectory(Path.Combine(package, "program"));
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Packaging/linux")))
        {
            File.Copy(file, Path.Combine(package, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(package, "program/CooPortal.PrintAgent"), "#!/bin/sh\necho first\n");
        File.WriteAllText(Path.Combine(package, "program/appsettings.json"), "{\"TrustedPortals\": [\"https://portal.example\"]}");
        return package;
    }

    private Task RunAsync(string package, string printer) => CallAsync(
        "sh",
        new() { ["HOME"] = Home, ["XDG_DATA_HOME"] = "", ["XDG_CONFIG_HOME"] = "", ["AGENT_YES"] = "1", ["AGENT_START"] = "0", ["AGENT_PRINTER"] = printer },
        Path.Combine(package, "install.sh"));

    private static async Task CallAsync(string program, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await output + await errors);
    }

    private static string Repository(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "CooPortal.sln")))
        {
            directory = directory.Parent;
        }

        return Path.Combine(directory!.FullName, path);
    }
}
