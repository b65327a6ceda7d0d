namespace CooPortal.PrintAgent;

/// <summary>The program cannot start; the message is one sentence for the user.</summary>
public sealed class AgentCannotStartException(string message, Exception? inner = null) : Exception(message, inner);
