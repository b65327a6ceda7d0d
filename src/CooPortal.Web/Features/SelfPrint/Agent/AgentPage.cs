using System.Globalization;
using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Agent;

/// <summary>打印控件安装 as it stands on the screen.</summary>
public sealed record AgentPage
{
    public required IReadOnlyList<AgentPackage> Packages { get; init; }

    public required BrowserAgent Agent { get; init; }

    public required string MinimumVersion { get; init; }

    public static string NameOf(AgentPlatform platform) => platform switch
    {
        AgentPlatform.Windows => "Windows 10 及以上（64 位）",
        AgentPlatform.Linux => "Linux（64 位，含统信、麒麟等国产系统的 x64 版）",
    };

    public static string SizeOf(AgentPackage package) => string.Create(CultureInfo.InvariantCulture, $"{package.Length / 1024.0 / 1024:0.0} MB");
}
