using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.GoodsImport;

/// <summary>Registers the Excel import of goods.</summary>
public static class GoodsImportVerbs
{
    public static IServiceCollection AddGoodsImportVerbs(this IServiceCollection services) => services
        .AddScoped<GoodsImportStage>()
        .AddScoped<ReadGoodsFile>()
        .AddScoped<ImportGoods>()
        .AddScoped<UndoGoodsImport>();
}
