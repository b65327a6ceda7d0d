using System.Globalization;

namespace CooPortal.DevHost;

/// <summary>Command line of the demo host.</summary>
public sealed record DevHostOptions
{
    public const string Usage =
        "usage: dotnet run --project src/CooPortal.DevHost -- [--data DIR] [--portal-port N] [--customs-port N] [--agent-port N] [--printer URI]; "
        + "with --compose DIR it only writes keys and settings for docker-compose.yml";

    /// <summary>Folder of everything the demo keeps.</summary>
    public string Data { get; init; } = ".data";

    public int PortalPort { get; init; } = 5080;

    public int CustomsPort { get; init; } = 5090;

    public int AgentPort { get; init; } = 17080;

    /// <summary>ipp://…, ipps://… or file:/folder; a folder below the data folder when not given.</summary>
    public string? Printer { get; init; }

    /// <summary>Only prepares <see cref="Data"/> for docker-compose.yml.</summary>
    public bool ForCompose { get; init; }

    public string PortalOrigin => $"http://localhost:{PortalPort}";

    public string CustomsOrigin => $"http://127.0.0.1:{CustomsPort}";

    public string AgentOrigin => $"http://127.0.0.1:{AgentPort}";

    public static DevHostOptions Parse(IReadOnlyList<string> args)
    {
        var options = new DevHostOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            if (i + 1 == args.Count)
            {
                throw new DevHostException($"The option {args[i]} needs a value; {Usage}");
            }

            var value = args[i + 1];
            options = args[i] switch
            {
                "--compose" => options with { Data = value, ForCompose = true },
                "--data" => options with { Data = value },
                "--portal-port" => options with { PortalPort = Port(value) },
                "--customs-port" => options with { CustomsPort = Port(value) },
                "--agent-port" => options with { AgentPort = Port(value) },
                "--printer" => options with { Printer = value },
                _ => throw new DevHostException($"The option {args[i]} is unknown; {Usage}"),
            };
        }

        return options with { Data = Path.GetFullPath(options.Data) };
    }

    private static int Port(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new DevHostException($"“{value}” is no port number between 1 and 65535.");
}
