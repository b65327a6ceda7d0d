namespace CooPortal.Operations.Transparency;

/// <summary>The database does not go on from the last signed head: it was put back or changed. Sealing on would make a second history.</summary>
public sealed class LogForkedException(string message) : Exception(message);
