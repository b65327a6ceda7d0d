using CooPortal.Operations.Jobs;

namespace CooPortal.Operations.Customs;

/// <summary>Whether the channel is open. Customs refusing our key (401, 403) closes it for all nodes until the administrator opens it again.</summary>
public sealed class CustomsGate(JobLeases notes)
{
    private const string Name = "customs-channel";

    /// <summary>Why the channel is closed; null while it is open.</summary>
    public async Task<string?> ClosedBecauseAsync(CancellationToken cancellationToken)
        => await notes.NoteAsync(Name, cancellationToken) is { Length: > 0 } reason ? reason : null;

    public Task CloseAsync(string reason, CancellationToken cancellationToken) => notes.SetNoteAsync(Name, reason, cancellationToken);

    public Task OpenAsync(CancellationToken cancellationToken) => notes.SetNoteAsync(Name, "", cancellationToken);
}
