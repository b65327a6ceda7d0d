namespace CooPortal.Operations.Enterprises;

public sealed record SubmitProfileInput
{
    /// <summary>The form as it stands on the screen; it must equal what was saved.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    public required int Revision { get; init; }

    public required int Version { get; init; }

    /// <summary>申请人承诺 was ticked.</summary>
    public required bool Promised { get; init; }
}
