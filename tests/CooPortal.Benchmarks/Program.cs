using System.Globalization;
using CooPortal.Benchmarks;

if (args is [Alone.Word, .. var work])
{
    await Alone.RunAsync(work, Console.Out);
    return 0;
}

// Ratios measured side by side in one run; docs/benchmarks.md says how to read them.
int[] sizes = [.. args.Where(arg => arg.All(char.IsAsciiDigit)).Select(arg => int.Parse(arg, CultureInfo.InvariantCulture))];
if (sizes.Length == 0)
{
    sizes = [10_000, 1_000_000];
}

string[] wanted = [.. args.Where(arg => !arg.All(char.IsAsciiDigit))];
if (wanted.Length == 0)
{
    wanted = ["render", "excel", "list", "declare", "file", "batch", "import", "export", "statistics", "erp", "transparency", "start", "more"];
}

foreach (var name in wanted)
{
    switch (name)
    {
        case "render":
            await RenderingBenchmark.RunAsync(Console.Out);
            break;
        case "excel":
            await ExcelBenchmark.RunAsync(Console.Out);
            break;
        case "start":
            await StartBenchmark.RunAsync(Console.Out);
            break;
        case "file":
            await FilingBenchmark.RunAsync(Console.Out);
            break;
        case "more":
            await MoreBenchmark.RunAsync(Console.Out);
            break;
        case "list":
            await ListBenchmark.RunAsync(sizes, Console.Out);
            break;
        case "declare":
            await DeclarationBenchmark.RunAsync(Console.Out);
            break;
        case "batch":
            await BatchBenchmark.RunAsync(Console.Out);
            break;
        case "export":
            await ExportBenchmark.RunAsync(Console.Out);
            break;
        case "import":
            await GoodsImportBenchmark.RunAsync(Console.Out);
            break;
        case "statistics":
            await StatisticsBenchmark.RunAsync(sizes, Console.Out);
            break;
        case "erp":
            await ErpBenchmark.RunAsync(Console.Out);
            break;
        case "transparency":
            await TransparencyBenchmark.RunAsync(Console.Out);
            break;
        default:
            await Console.Error.WriteLineAsync($"“{name}” is no benchmark; there are render, excel, list, declare, file, batch, import, export, statistics, erp, transparency, start and more; a number is a size of list and statistics.");
            return 1;
    }
}

return 0;
