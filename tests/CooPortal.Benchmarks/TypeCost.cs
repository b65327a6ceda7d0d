using System.Diagnostics;
using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Layouts;

namespace CooPortal.Benchmarks;

/// <summary>What each type of certificate costs a process that starts: its entry of the catalogue and its form's layout.</summary>
internal static class TypeCost
{
    public static string Measure()
    {
        var (catalogue, types) = Touch(() => CertificateCatalogue.All.Count);
        var (layouts, forms) = Touch(() => FormLayouts.Certificates.Count);
        return $"more types: {Of(catalogue, types)} in the catalogue of {types}; {Of(layouts, forms)} in the layouts of {forms}";
    }

    private static ((double Ms, long Bytes) Cost, int Count) Touch(Func<int> touch)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var count = touch();
        var elapsed = watch.Elapsed.TotalMilliseconds;
        return ((elapsed, GC.GetTotalMemory(forceFullCollection: true) - before), count);
    }

    private static string Of((double Ms, long Bytes) cost, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.Ms:0.0} ms and {cost.Bytes / 1024.0:0} KiB, {cost.Ms / count:0.00} ms and {cost.Bytes / 1024.0 / count:0.0} KiB each,");
}
