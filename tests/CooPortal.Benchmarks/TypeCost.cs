using System.Diagnostics;
using System.Globalization;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Dictionaries;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;

namespace CooPortal.Benchmarks;

/// <summary>What each type of certificate costs a process that starts: its entry of the catalogue and its form's layout.</summary>
internal static class TypeCost
{
    public static string Measure()
    {
        // what all types share is not paid once more
        var (shared, _) = Touch(() => Dictionary.Countries.GetHashCode() ^ BundledFonts.Sans.GetHashCode() ^ BundledFonts.SansBold.GetHashCode() ^ BundledFonts.Serif.GetHashCode() ^ BundledFonts.SerifBold.GetHashCode());
        var (catalogue, types) = Touch(() => CertificateCatalogue.All.Count);
        var (layouts, forms) = Touch(() => FormLayouts.Certificates.Count);
        return $"more types: dictionaries and fonts that all share {Of(shared, 1)}; the catalogue of {types} {Of(catalogue, types)}; the layouts of {forms} {Of(layouts, forms)}";
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
        string.Create(CultureInfo.InvariantCulture, $"{cost.Ms:0.0} ms and {cost.Bytes / 1024.0:0} KiB, {cost.Ms / count:0.00} ms and {cost.Bytes / 1024.0 / count:0.0} KiB each");
}
