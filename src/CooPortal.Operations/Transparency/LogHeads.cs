using CooPortal.Domain.Transparency;

namespace CooPortal.Operations.Transparency;

/// <summary>Signs and reads the heads of the logs.</summary>
public sealed class LogHeads(TransparencyOptions options, TransparencyKeys keys)
{
    /// <summary>Name of a log in its heads.</summary>
    public string OriginOf(SealedLog log) => $"{options.Origin}/{log.Title}";

    /// <summary>The log's heads outside the database.</summary>
    public CheckpointFile FileOf(SealedLog log) => new(Path.Combine(options.Folder, $"{log.Title}.checkpoints"), OriginOf(log));

    public string Sign(Checkpoint checkpoint) => SignedNote.Sign(checkpoint.Text, checkpoint.Origin, keys.Own);

    /// <summary>SubjectPublicKeyInfo of the signing key, base64.</summary>
    public string PublicKey => Convert.ToBase64String(keys.Own.ExportSubjectPublicKeyInfo());

    /// <returns>The head that a note says; null when the note is not one of this log, or not signed by us.</returns>
    public Checkpoint? Open(SealedLog log, string note)
    {
        var origin = OriginOf(log);
        return SignedNote.Open(note, origin, keys.All) is { } text && Checkpoint.Parse(text) is { } checkpoint && checkpoint.Origin == origin ? checkpoint : null;
    }
}
