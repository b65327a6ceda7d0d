using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Data;

/// <summary>Found by the migration tool: makes scaffolded migrations free of store types, so that one set serves three engines.</summary>
public sealed class NeutralDesignTimeServices : IDesignTimeServices
{
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) =>
        serviceCollection.AddSingleton<IMigrationsCodeGenerator, NeutralMigrationsGenerator>();
}
