namespace CooPortal.ErpClient;

/// <summary>Told of every step; tests end the work there as a power cut would.</summary>
public class ClientSteps
{
    public virtual void Reach(ClientStep reached)
    {
    }
}
