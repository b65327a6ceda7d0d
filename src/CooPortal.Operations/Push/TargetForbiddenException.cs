namespace CooPortal.Operations.Push;

/// <summary>The portal does not call this address, whoever asks.</summary>
public sealed class TargetForbiddenException(string message) : Exception(message);
