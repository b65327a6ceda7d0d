namespace CooPortal.Operations.Customs.Receiving;

/// <summary>Does what one kind of message says, in the transaction that marks it handled. It may meet the same message again.</summary>
public interface IInboxHandler
{
    /// <summary>Root element of the messages it takes.</summary>
    string Kind { get; }

    /// <summary>
    /// Whether it changes everything in at most one save of its own. The mark "handled" is then saved with it, and what the handler reads before
    /// that keeps nobody else from writing.
    /// </summary>
    bool SavesOnce => false;

    /// <returns>False when the record that the message concerns is not here (yet): it is parked and tried again.</returns>
    Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken);
}
