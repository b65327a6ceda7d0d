namespace CooPortal.ErpClient;

/// <summary>The settings or the folders do not allow a start; the message says what to mend.</summary>
public sealed class ClientCannotStartException(string message, Exception? inner = null) : Exception(message, inner);
