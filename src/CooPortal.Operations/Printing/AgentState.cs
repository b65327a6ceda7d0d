namespace CooPortal.Operations.Printing;

/// <summary>How it stands with the 打印控件 of a browser: gives the three prompts of row 267.</summary>
public enum AgentState
{
    /// <summary>This browser has no pairing: not installed.</summary>
    NotInstalled,

    /// <summary>Paired, no stream.</summary>
    NotStarted,

    /// <summary>Connected, below the minimum version.</summary>
    TooOld,

    /// <summary>Connected and able to print.</summary>
    Ready,
}
