using System.Reflection;

namespace CooPortal.DevHost;

/// <summary>Finds the programs that were built together with this one.</summary>
internal static class ProgramFolder
{
    public static string Of(string project) => Path.Combine(Metadata("SourceRoot"), project, Metadata("OutputFolder"));

    private static string Metadata(string key) =>
        typeof(ProgramFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
