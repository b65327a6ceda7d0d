using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Customs.Receiving;

namespace CooPortal.Operations.Customs.Handlers;

/// <summary>Customs gives forms of 空白证单 to a company.</summary>
public sealed class BlankFormIssueHandler(RecordBlankFormIssue record) : IInboxHandler
{
    public string Kind => "BlankFormIssue";

    public Task<bool> HandleAsync(InboxMessage message, CancellationToken cancellationToken) => record.ExecuteAsync(message, cancellationToken);
}
