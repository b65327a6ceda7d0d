using System.Diagnostics;

namespace CooPortal.PrintAgent.Faults;

/// <summary>Ends the process at a named point, without any clean-up, as a power cut would. Active in Development only.</summary>
public sealed class FaultHook(AgentOptions options, IHostEnvironment environment)
{
    private readonly string? point = environment.IsDevelopment() ? options.FaultAt : null;

    /// <summary>Marks a point; points are named after the journal step they follow or precede.</summary>
    public void At(string name)
    {
        if (name == point)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
