namespace CooPortal.Operations.Cards;

/// <summary>A challenge or its answer is refused; the code is one of the protocol's, the agent words it.</summary>
public sealed class CardRefusedException(string code, string message) : Exception(message)
{
    /// <summary>One of <see cref="PrintProtocol.RefusalCodes"/>.</summary>
    public string Code { get; } = code;
}
