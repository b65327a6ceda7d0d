namespace CooPortal.Operations.Data;

/// <summary>
/// Whose data this unit of work may see. A web request sets it from the session row; a job leaves it empty and reaches rows only through
/// <c>Operations/CrossTenant</c>.
/// </summary>
public sealed class DataScope
{
    /// <summary>The enterprise of the session; null sees no enterprise's rows.</summary>
    public Guid? EnterpriseId { get; private set; }

    /// <summary>Set when the query switch limits an operator to certificates of his own (row 21).</summary>
    public Guid? OnlyCreatedByUserId { get; private set; }

    /// <summary>Jobs, handlers and the agent API act for several enterprises; their writes are not tied to one.</summary>
    public bool IsSystem { get; private set; }

    public void UseEnterprise(Guid? enterpriseId, Guid? onlyCreatedByUserId = null)
    {
        EnterpriseId = enterpriseId;
        OnlyCreatedByUserId = onlyCreatedByUserId;
        IsSystem = false;
    }

    public void UseSystem()
    {
        EnterpriseId = null;
        OnlyCreatedByUserId = null;
        IsSystem = true;
    }
}
