namespace CooPortal.Operations.Certificates;

/// <summary>Somebody else saved the certificate since the form was opened; nothing was changed.</summary>
public sealed class EditConflictException(int currentVersion, IReadOnlyList<FieldConflict> fields) : Exception("The certificate was changed by somebody else.")
{
    /// <summary>Saving again on top of this version keeps the typed values.</summary>
    public int CurrentVersion { get; } = currentVersion;

    public IReadOnlyList<FieldConflict> Fields { get; } = fields;
}
