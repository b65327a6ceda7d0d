namespace CooPortal.CustomsProtocol.Http;

/// <summary>The partner could not be asked: not reached, overloaded, or it does not accept our key.</summary>
public sealed class CustomsCallException(string message, int? status = null, bool channelClosed = false, Exception? inner = null)
    : Exception(message, inner)
{
    public int? Status { get; } = status;

    public bool ChannelClosed { get; } = channelClosed;
}
