namespace CooPortal.Operations.Customs;

/// <summary>Told of every step; tests end the work there as a power cut would.</summary>
public class CustomsSteps
{
    public virtual void Reach(CustomsStep reached)
    {
    }
}
