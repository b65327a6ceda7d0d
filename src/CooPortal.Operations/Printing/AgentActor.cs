using CooPortal.Domain.Accounts;
using CooPortal.Domain.Printing;

namespace CooPortal.Operations.Printing;

/// <summary>The 打印控件 of a computer, as history and audit name it.</summary>
public static class AgentActor
{
    public static Actor Of(PrintAgentDevice device) => new() { Name = $"打印控件 {device.ComputerName}", EnterpriseId = device.EnterpriseId };
}
