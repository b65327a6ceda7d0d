using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace CooPortal.Architecture.Tests;

/// <summary>The list of packages that lies beside each published program that leaves the house.</summary>
public sealed class SbomTests
{
    [Theory]
    [InlineData("CooPortal.Web", "QRCoder", "MIT")]
    [InlineData("CooPortal.PrintAgent", "System.Security.Cryptography.Pkcs", "MIT")]
    public void Sbom_NamesEveryPackageOfTheLockFiles_WithItsHash(string program, string package, string licence)
    {
        var folder = Path.Combine(Repository.Root, "src", program);
        var file = Path.Combine(Directory.CreateTempSubdirectory("coo-sbom-").FullName, "sbom.cdx.json");
        using var node = Process.Start(new ProcessStartInfo("node", ["../sbom.mjs", file, program, "packages.lock.json"]) { WorkingDirectory = folder })!;
        node.WaitForExit();
        node.ExitCode.ShouldBe(0);

        using var sbom = JsonDocument.Parse(File.ReadAllText(file));
        sbom.RootElement.GetProperty("bomFormat").GetString().ShouldBe("CycloneDX");
        sbom.RootElement.GetProperty("specVersion").GetString().ShouldBe("1.5");
        sbom.RootElement.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString().ShouldBe(program);
        var components = sbom.RootElement.GetProperty("components").EnumerateArray().ToList();
        components.Select(component => component.GetProperty("purl").GetString()).ShouldBe([.. Nuget(folder), .. Npm(folder)], ignoreOrder: true);
        components.ShouldAllBe(component => component.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length == 128);
        components.Single(component => component.GetProperty("name").GetString() == package)
            .GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString().ShouldBe(licence);
    }

    [Theory]
    [InlineData("CooPortal.Web")]
    [InlineData("CooPortal.PrintAgent")]
    public void Publishing_WritesIt(string program)
    {
        File.ReadAllText(Path.Combine(Repository.Root, "src", program, $"{program}.csproj")).ShouldContain("Import Project=\"../sbom.targets\"");
        File.ReadAllText(Path.Combine(Repository.Root, "src", "sbom.targets")).ShouldContain("AfterTargets=\"Publish\"");
    }

    private static IEnumerable<string> Nuget(string folder)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "packages.lock.json")));
        return
        [
            .. from framework in locked.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() != "Project"
               select $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}",
        ];
    }

    private static IEnumerable<string> Npm(string folder)
    {
        var path = Path.Combine(folder, "package-lock.json");
        if (!File.Exists(path))
        {
            return [];
        }

        using var locked = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. from package in locked.RootElement.GetProperty("packages").EnumerateObject()
               where package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _)
               select $"pkg:npm/{package.Name.Split("node_modules/")[^1].Replace("@", "%40", StringComparison.Ordinal)}@{package.Value.GetProperty("version").GetString()}",
        ];
    }
}
