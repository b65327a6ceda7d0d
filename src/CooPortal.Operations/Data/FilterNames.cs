namespace CooPortal.Operations.Data;

/// <summary>Names of the query filters; they come off only in <c>Operations/CrossTenant</c>.</summary>
public static class FilterNames
{
    public const string Tenant = "Tenant";

    public const string QueryScope = "QueryScope";
}
