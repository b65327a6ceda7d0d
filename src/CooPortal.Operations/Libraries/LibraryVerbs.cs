using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Libraries;

/// <summary>Registers the verbs over the libraries of an enterprise.</summary>
public static class LibraryVerbs
{
    public static IServiceCollection AddLibraryVerbs(this IServiceCollection services) => services
        .AddScoped<SearchTradeParties>()
        .AddScoped<SaveTradeParty>()
        .AddScoped<DeleteTradeParty>()
        .AddScoped<SearchGoodsTemplates>()
        .AddScoped<SaveGoodsTemplate>()
        .AddScoped<DeleteGoodsTemplate>();
}
