namespace CooPortal.Operations.Docking.Rest;

/// <summary>What a request with an Idempotency-Key is.</summary>
public enum RestTurn
{
    /// <summary>To be done now.</summary>
    First,

    /// <summary>Done before: its answer is there.</summary>
    Answered,

    /// <summary>Being done at this moment.</summary>
    Running,

    /// <summary>The key came before with another request.</summary>
    Different,
}
