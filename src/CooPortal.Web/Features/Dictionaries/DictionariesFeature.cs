using CooPortal.Web.Features.Dictionaries.Search;
using CooPortal.Web.Infrastructure;

namespace CooPortal.Web.Features.Dictionaries;

/// <summary>What pickers ask while one types.</summary>
public sealed class DictionariesFeature : PortalFeature
{
    public override string Area => "Dictionaries";

    public override string RoutePrefix => "dictionaries";

    public override void AddServices(IServiceCollection services) => services.AddScoped<RecentEntries>();
}
