using System.Diagnostics;

namespace CooPortal.CustomsSimulator.Faults;

/// <summary>Ends the process as a power cut would: nothing is flushed, nobody is told.</summary>
public class ProcessDeath
{
    public virtual void Die() => Process.GetCurrentProcess().Kill();
}
