using CooPortal.Benchmarks;

// Ratios measured side by side in one run; docs/benchmarks.md says how to read them.
var wanted = args.Length == 0 ? ["render", "list", "declare", "batch", "import", "export", "statistics", "erp", "transparency"] : args;
foreach (var name in wanted)
{
    switch (name)
    {
        case "render":
            await RenderingBenchmark.RunAsync(Console.Out);
            break;
        case "list":
            await ListBenchmark.RunAsync(Console.Out);
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
            await StatisticsBenchmark.RunAsync(Console.Out);
            break;
        case "erp":
            await ErpBenchmark.RunAsync(Console.Out);
            break;
        case "transparency":
            await TransparencyBenchmark.RunAsync(Console.Out);
            break;
        default:
            await Console.Error.WriteLineAsync($"“{name}” is no benchmark; there are render, list, declare, batch, import, export, statistics, erp and transparency.");
            return 1;
    }
}

return 0;
