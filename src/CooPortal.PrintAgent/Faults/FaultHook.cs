using System.Diagnostics;
using System.Globalization;

namespace CooPortal.PrintAgent.Faults;

/// <summary>
/// Ends the process at a named point, without any clean-up, as a power cut would; with "stop:" before the name it stops the process until
/// somebody continues it, as a computer that sleeps. Active in Development only.
/// </summary>
public sealed class FaultHook(AgentOptions options, IHostEnvironment environment)
{
    private const string Stop = "stop:";

    private string? point = environment.IsDevelopment() ? options.FaultAt : null;

    /// <summary>Marks a point; points are named after the journal step they follow or precede.</summary>
    public void At(string name)
    {
        if (name == point)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }

        if (Stop + name == point)
        {
            point = null;
            using var signal = Process.Start("kill", ["-STOP", Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]);
            signal.WaitForExit();
        }
    }
}
