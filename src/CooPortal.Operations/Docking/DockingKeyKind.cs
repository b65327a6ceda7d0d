namespace CooPortal.Operations.Docking;

/// <summary>How a program uses its 对接密钥.</summary>
public enum DockingKeyKind
{
    /// <summary>Signs the messages of the ERP interface.</summary>
    Erp,

    /// <summary>Bearer token of the REST API.</summary>
    Rest,
}
