namespace CooPortal.ErpClient;

/// <summary>What the command line asks for.</summary>
/// <param name="SettingsFile">Path of the settings.</param>
/// <param name="Once">Works through what is there and ends.</param>
/// <param name="Check">Tries the files without importing or moving any.</param>
public sealed record ClientCommand(string SettingsFile, bool Once, bool Check)
{
    private const string Usage = "用法：CooPortal.ErpClient [--settings erp-client.json] [--once | --check]";

    /// <exception cref="ClientCannotStartException">A word is not known.</exception>
    public static ClientCommand Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);

        var command = new ClientCommand(Path.Combine(AppContext.BaseDirectory, "erp-client.json"), Once: false, Check: false);
        for (var index = 0; index < arguments.Count; index++)
        {
            command = arguments[index] switch
            {
                "--settings" when index + 1 < arguments.Count => command with { SettingsFile = arguments[++index] },
                "--once" => command with { Once = true },
                "--check" => command with { Check = true },
                var word => throw new ClientCannotStartException($"不认识的参数 {word}。{Usage}"),
            };
        }

        return command;
    }
}
