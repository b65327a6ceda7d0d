namespace CooPortal.Operations.Printing;

/// <summary>A call of the agent that its attempt does not allow: over, another's, or a right withdrawn. The agent gets 409.</summary>
public sealed class AttemptRefusedException(string message) : Exception(message);
