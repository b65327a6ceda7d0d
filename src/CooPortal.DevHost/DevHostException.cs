namespace CooPortal.DevHost;

/// <summary>Something stops the demo from running; the message is the one sentence the developer reads.</summary>
public sealed class DevHostException(string sentence) : Exception(sentence);
