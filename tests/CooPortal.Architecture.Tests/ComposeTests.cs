using System.Diagnostics;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace CooPortal.Architecture.Tests;

/// <summary>docker-compose.yml has no container engine to run in here: what it says is checked against the files and settings that it names.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));

    private static readonly Dictionary<string, object> Document = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(new StringReader(Text))));

    private static readonly Dictionary<string, Dictionary<object, object>> Services =
        ((Dictionary<object, object>)Document["services"]).ToDictionary(service => (string)service.Key, service => (Dictionary<object, object>)service.Value);

    [Fact]
    public void Services_AreTheFourPrograms_EachWithAHealthCheckAndVolumes()
    {
        Services.Keys.ShouldBe(["database", "customs", "portal", "worker"], ignoreOrder: true);
        foreach (var (name, service) in Services)
        {
            service.ShouldContainKey("healthcheck", name);
            ((Dictionary<object, object>)service["healthcheck"])["test"].ShouldNotBeNull(name);
            ((List<object>)service["volumes"]).ShouldNotBeEmpty(name);
        }

        foreach (var (name, dependency) in Services.Where(service => service.Value.ContainsKey("depends_on"))
            .SelectMany(service => ((Dictionary<object, object>)service.Value["depends_on"]).Select(dependency => (service.Key, dependency))))
        {
            Services.ShouldContainKey((string)dependency.Key, name);
            ((Dictionary<object, object>)dependency.Value)["condition"].ShouldBe("service_healthy", name);
        }
    }

    [Fact]
    public void PortalAndWorker_AreOneImageWithRolesApart_BesideTheSimulator()
    {
        var (portal, worker) = (Services["portal"], Services["worker"]);
        worker["image"].ShouldBe(portal["image"]);
        ((Dictionary<object, object>)portal["environment"])["Roles"].ShouldBe("web");
        ((Dictionary<object, object>)worker["environment"])["Roles"].ShouldBe("worker");
        portal["network_mode"].ShouldBe("service:customs");
        worker["network_mode"].ShouldBe("service:customs");
        ((List<object>)worker["volumes"]).ShouldBe((List<object>)portal["volumes"]);
    }

    [Fact]
    public void Ports_AreOpenToThisMachineOnly()
    {
        var ports = Services.Values.Where(service => service.ContainsKey("ports")).SelectMany(service => (List<object>)service["ports"]).Cast<string>();

        ports.ShouldBe(["127.0.0.1:5080:5080"]);
    }

    [Fact]
    public void Images_AreBuiltFromFilesThatExist()
    {
        foreach (var build in Services.Values.Where(service => service.ContainsKey("build")).Select(service => (Dictionary<object, object>)service["build"]))
        {
            var file = Path.Combine(Repository.Root, (string)build["context"], (string)build["dockerfile"]);
            var lines = File.ReadAllLines(file);
            foreach (var copied in lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
                .SelectMany(line => line.Split(' ')[1..^1]).Where(word => !word.StartsWith("--", StringComparison.Ordinal)))
            {
                Path.Exists(Path.Combine(Repository.Root, copied)).ShouldBeTrue(copied);
            }

            var project = PublishedProject().Match(string.Join('\n', lines)).Groups["project"].Value;
            Directory.Exists(Path.Combine(Repository.Root, project)).ShouldBeTrue(project);
            lines[^1].ShouldContain(Path.GetFileName(project) + ".dll");
            lines.ShouldContain("USER $APP_UID");
            File.ReadAllText(file + ".dockerignore").ShouldContain("**/bin");
        }
    }

    [Fact]
    public async Task Settings_OfTheOneCommand_AreAllThatTheFileAsksFor()
    {
        var folder = Directory.CreateTempSubdirectory("coo-compose-").FullName;
        try
        {
            (await PrepareAsync(folder)).ShouldContain("docker compose --env-file");
            var environment = Settings(folder, "compose.env");
            Variables().Matches(Text).Select(match => match.Groups["name"].Value).Distinct().ShouldBeSubsetOf(environment.Keys);
            environment["COO_FOLDER"].ShouldBe(folder);

            foreach (var file in Services.Values.Where(service => service.ContainsKey("env_file")).Select(service => Path.GetFileName((string)service["env_file"])).Distinct())
            {
                File.Exists(Path.Combine(folder, file)).ShouldBeTrue(file);
            }

            foreach (var mounted in Services.Values.SelectMany(service => (List<object>)service["volumes"]).Cast<string>().Where(volume => volume.StartsWith("${COO_FOLDER", StringComparison.Ordinal)))
            {
                Directory.Exists(Path.Combine(folder, Mounted().Match(mounted).Groups["folder"].Value)).ShouldBeTrue(mounted);
            }

            var (portal, customs) = (Settings(folder, "portal.env"), Settings(folder, "customs.env"));
            portal["Database__Provider"].ShouldBe("SqlServer");
            portal["Database__ConnectionString"].ShouldContain($"Password={environment["MSSQL_SA_PASSWORD"]};");
            portal["Customs__Outgoing__0__Secret"].ShouldBe(customs["Simulator__Incoming__0__Secret"]);
            portal["Customs__Incoming__0__Secret"].ShouldBe(customs["Simulator__Outgoing__0__Secret"]);
            foreach (var inside in portal.Values.Where(value => value.StartsWith("/data/keys/", StringComparison.Ordinal) || value.StartsWith("/data/cards/", StringComparison.Ordinal)))
            {
                File.Exists(folder + inside["/data".Length..]).ShouldBeTrue(inside);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(Path.Combine(folder, "portal.env")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            var before = File.ReadAllText(Path.Combine(folder, "portal.env"));
            await PrepareAsync(folder);
            File.ReadAllText(Path.Combine(folder, "portal.env")).ShouldBe(before, "a second run keeps the keys");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(string folder, string name) =>
        File.ReadAllLines(Path.Combine(folder, name)).Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]);

    private static async Task<string> PrepareAsync(string folder)
    {
        var output = AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar).SkipWhile(part => part != "bin");
        var program = Path.Combine([Repository.Root, "src", "CooPortal.DevHost", .. output, "CooPortal.DevHost.dll"]);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--compose", folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await error);
        return said;
    }

    [GeneratedRegex(@"\$\{(?<name>[A-Z_]+)")]
    private static partial Regex Variables();

    [GeneratedRegex(@"dotnet publish (?<project>\S+)")]
    private static partial Regex PublishedProject();

    [GeneratedRegex(@"^\$\{COO_FOLDER\}/(?<folder>[^:]+):")]
    private static partial Regex Mounted();
}
