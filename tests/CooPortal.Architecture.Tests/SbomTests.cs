using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace CooPortal.Architecture.Tests;

/// <summary>The list of packages that lies beside the published portal.</summary>
public sealed class SbomTests
{
    private static readonly string Web = Path.Combine(Repository.Root, "src", "CooPortal.Web");

    [Fact]
    public void Sbom_NamesEveryPackageOfTheLockFiles_WithItsHash()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("coo-sbom-").FullName, "sbom.cdx.json");
        using var node = Process.Start(new ProcessStartInfo("node", ["assets/sbom.mjs", file]) { WorkingDirectory = Web })!;
        node.WaitForExit();
        node.ExitCode.ShouldBe(0);

        using var sbom = JsonDocument.Parse(File.ReadAllText(file));
        sbom.RootElement.GetProperty("bomFormat").GetString().ShouldBe("CycloneDX");
        sbom.RootElement.GetProperty("specVersion").GetString().ShouldBe("1.5");
        var components = sbom.RootElement.GetProperty("components").EnumerateArray().ToList();
        components.Select(component => component.GetProperty("purl").GetString()).ShouldBe([.. Nuget(), .. Npm()], ignoreOrder: true);
        components.ShouldAllBe(component => component.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length == 128);
        components.Single(component => component.GetProperty("name").GetString() == "QRCoder")
            .GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString().ShouldBe("MIT");
    }

    [Fact]
    public void Publishing_ThePortal_WritesIt() =>
        (File.ReadAllText(Path.Combine(Web, "CooPortal.Web.csproj")) + File.ReadAllText(Path.Combine(Web, "sbom.targets")))
        .ShouldSatisfyAllConditions(text => text.ShouldContain("Import Project=\"sbom.targets\""), text => text.ShouldContain("AfterTargets=\"Publish\""));

    private static IEnumerable<string> Nuget()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Web, "packages.lock.json")));
        return
        [
            .. from framework in locked.RootElement.GetProperty("dependencies").EnumerateObject()
               from package in framework.Value.EnumerateObject()
               where package.Value.GetProperty("type").GetString() != "Project"
               select $"pkg:nuget/{package.Name}@{package.Value.GetProperty("resolved").GetString()}",
        ];
    }

    private static IEnumerable<string> Npm()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Web, "package-lock.json")));
        return
        [
            .. from package in locked.RootElement.GetProperty("packages").EnumerateObject()
               where package.Name.Length > 0
               select $"pkg:npm/{package.Name.Split("node_modules/")[^1].Replace("@", "%40", StringComparison.Ordinal)}@{package.Value.GetProperty("version").GetString()}",
        ];
    }
}
