namespace CooPortal.Operations.Printing;

/// <summary>Systems that the 打印控件 is packed for.</summary>
public enum AgentPlatform
{
    Windows,
    Linux,
}
