using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

/// <summary>The 打印控件 that belongs to a browser, and its state.</summary>
public sealed record BrowserAgent(AgentState State, PrintAgentDevice? Device);
