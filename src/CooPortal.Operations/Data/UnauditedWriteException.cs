namespace CooPortal.Operations.Data;

/// <summary>An audited record was about to change without an audit line; a fault of the program.</summary>
public sealed class UnauditedWriteException(string entity)
    : Exception($"{entity} is audited: save through {nameof(CooPortalDbContext)}.{nameof(CooPortalDbContext.SaveAuditedAsync)}.");
