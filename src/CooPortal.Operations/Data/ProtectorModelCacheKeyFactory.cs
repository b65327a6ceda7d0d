using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CooPortal.Operations.Data;

/// <summary>The model holds converters that hold the data keys, so one cached model serves the same keys only.</summary>
internal sealed class ProtectorModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as CooPortalDbContext)?.Protector.KeyIds, designTime);
}
