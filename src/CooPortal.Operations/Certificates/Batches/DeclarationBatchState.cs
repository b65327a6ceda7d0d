namespace CooPortal.Operations.Certificates.Batches;

/// <summary>How far one certificate of a batch is.</summary>
public enum DeclarationBatchState
{
    Waiting,
    Declared,

    /// <summary>Rules are broken, or it cannot be declared in its state; nothing was changed.</summary>
    Refused,
}
