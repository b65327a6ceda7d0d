namespace CooPortal.PrintProtocol;

/// <summary>What stands behind the agent's printer address.</summary>
public enum PrinterKind
{
    /// <summary>A printer that speaks IPP itself.</summary>
    Ipp,

    /// <summary>A print queue that hands data on (CUPS with another kind of device): finished means handed over.</summary>
    Queue,

    /// <summary>A folder that takes the file; no paper.</summary>
    Folder,

    /// <summary>A command of the local configuration, for printers that only a driver reaches; it gives no evidence.</summary>
    Command,
}
