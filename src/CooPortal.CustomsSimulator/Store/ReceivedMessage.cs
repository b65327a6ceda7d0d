namespace CooPortal.CustomsSimulator.Store;

/// <summary>A message that came once; its id and answer are kept for ever.</summary>
public sealed record ReceivedMessage(string MessageId, string Sha256, string Subject, int Sequence, int Status, byte[] Answer);
