namespace CooPortal.PrintAgent.Tests.Stage;

/// <summary>A folder of its own for one test.</summary>
public sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("coo-agent-");

    public string Data => Path.Combine(root.FullName, "data");

    public string Cards => Path.Combine(root.FullName, "cards");

    public string Paper => Path.Combine(root.FullName, "paper");

    public void Dispose() => root.Delete(recursive: true);
}
