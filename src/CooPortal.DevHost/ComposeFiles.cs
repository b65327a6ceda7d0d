using System.Diagnostics;

namespace CooPortal.DevHost;

/// <summary>
/// What docker-compose.yml takes from outside the repository: keys and demo cards of one folder, the settings of its containers, and the password of its
/// SQL Server. Written once; a second run keeps all keys and writes the settings anew.
/// </summary>
internal static class ComposeFiles
{
    public const string EnvironmentFile = "compose.env";

    private const string InContainer = "/data";

    public static void Write(DevHostOptions options, DemoSecrets secrets)
    {
        var inside = options with { Data = InContainer };
        foreach (var folder in new[] { "portal", "customs", "checkpoints" })
        {
            Directory.CreateDirectory(Path.Combine(options.Data, folder));
        }

        var portal = DemoSettings.Portal(inside, secrets);
        portal["Database:Provider"] = "SqlServer";
        portal["Database:ConnectionString"] = $"Server=database;Database=CooPortal;User Id=sa;Password={secrets.DatabasePassword};TrustServerCertificate=True";
        portal.Remove("Roles");
        WriteSettings(options, "portal.env", portal);
        WriteSettings(options, "customs.env", DemoSettings.Customs(inside, secrets));
        WriteLines(options, EnvironmentFile, [$"COO_FOLDER={options.Data}", $"COO_USER={User()}", $"MSSQL_SA_PASSWORD={secrets.DatabasePassword}"]);
    }

    private static void WriteSettings(DevHostOptions options, string name, Dictionary<string, string> settings) => WriteLines(
        options,
        name,
        settings.Append(new("ASPNETCORE_ENVIRONMENT", "Development")).Append(new("DOTNET_ENVIRONMENT", "Development"))
            .Select(setting => $"{setting.Key.Replace(":", "__", StringComparison.Ordinal)}={setting.Value.Replace('\\', '/')}"));

    private static void WriteLines(DevHostOptions options, string name, IEnumerable<string> lines)
    {
        var file = Path.Combine(options.Data, name);
        File.Delete(file);
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            access.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, access);
        foreach (var line in lines)
        {
            writer.WriteLine(line);
        }
    }

    /// <summary>Whose files the containers read: the keys are readable by their owner only.</summary>
    private static string User() => OperatingSystem.IsWindows() ? "0:0" : $"{Id("-u")}:{Id("-g")}";

    private static string Id(string which)
    {
        using var id = Process.Start(new ProcessStartInfo("id", [which]) { RedirectStandardOutput = true })!;
        return id.StandardOutput.ReadToEnd().Trim();
    }
}
