namespace CooPortal.CustomsProtocol.Http;

/// <summary>What the sender does next.</summary>
public enum PostVerdict
{
    /// <summary>Taken, now or before.</summary>
    Taken,

    /// <summary>Refused for good; the reasons go to the user.</summary>
    Refused,

    /// <summary>The same bytes again later: gap, overload, failure, time-out, or an answer that proves nothing.</summary>
    TryAgain,

    /// <summary>The partner does not accept our key, or has no place for us: the channel stops.</summary>
    ChannelClosed,
}
