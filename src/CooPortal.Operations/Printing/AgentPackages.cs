using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace CooPortal.Operations.Printing;

/// <summary>The newest installer per system among the files that packing the agent put into the folder of <see cref="PrintAgentOptions.PackagesFolder"/>.</summary>
public sealed partial class AgentPackages(PrintAgentOptions options)
{
    private readonly ConcurrentDictionary<(string Path, long Length, DateTime WrittenAt), string> hashes = [];

    /// <summary>Version of the newest installer; null when there is none.</summary>
    public Version? Newest => Files().Select(file => file.Version).Max();

    public AgentPackage? Find(AgentPlatform platform) => List().FirstOrDefault(package => package.Platform == platform);

    /// <summary>One per system.</summary>
    public IReadOnlyList<AgentPackage> List() =>
    [
        .. Files()
            .GroupBy(file => file.Platform)
            .OrderBy(group => group.Key)
            .Select(group => group.MaxBy(file => file.Version))
            .Select(file => new AgentPackage
            {
                Platform = file.Platform,
                Version = file.Version,
                FileName = file.Info.Name,
                Path = file.Info.FullName,
                Length = file.Info.Length,
                Sha256 = hashes.GetOrAdd((file.Info.FullName, file.Info.Length, file.Info.LastWriteTimeUtc), _ => Hash(file.Info.FullName)),
            }),
    ];

    private IEnumerable<(AgentPlatform Platform, Version Version, FileInfo Info)> Files()
    {
        if (string.IsNullOrEmpty(options.PackagesFolder) || !Directory.Exists(options.PackagesFolder))
        {
            yield break;
        }

        foreach (var file in new DirectoryInfo(options.PackagesFolder).EnumerateFiles())
        {
            if (PackageName().Match(file.Name) is { Success: true } name)
            {
                yield return (name.Groups[2].Value == "win-x64" ? AgentPlatform.Windows : AgentPlatform.Linux, Version.Parse(name.Groups[1].Value), file);
            }
        }
    }

    private static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    [GeneratedRegex(@"^cooportal-print-agent-(\d+\.\d+\.\d+)-(win-x64|linux-x64)\.(?:zip|tar\.gz)$")]
    private static partial Regex PackageName();
}
