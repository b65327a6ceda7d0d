namespace CooPortal.Operations.Data;

/// <summary>A unit of work tried to write a row of another enterprise. The user sees "not found".</summary>
public sealed class ForeignEnterpriseException(string entity) : Exception($"A write to {entity} of another enterprise was stopped.");
