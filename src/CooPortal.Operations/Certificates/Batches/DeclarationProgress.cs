namespace CooPortal.Operations.Certificates.Batches;

/// <summary>How far a batch is.</summary>
public sealed record DeclarationProgress(int Total, int Declared, int Refused, bool IsFinished)
{
    public int Done => Declared + Refused;
}
