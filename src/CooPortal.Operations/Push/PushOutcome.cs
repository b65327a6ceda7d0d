namespace CooPortal.Operations.Push;

/// <summary>The answer of a channel.</summary>
/// <param name="Verdict">What to do now.</param>
/// <param name="Detail">Why, in words for the user; empty when taken.</param>
/// <param name="Status">HTTP status where there was one.</param>
public sealed record PushOutcome(PushVerdict Verdict, string Detail = "", int? Status = null)
{
    public static PushOutcome Taken { get; } = new(PushVerdict.Taken);

    /// <summary>UTC; set when it must wait for the end of somebody's quiet time, which is no failure.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>There is nobody to send it to any more.</summary>
    public bool IsDropped { get; init; }

    public static PushOutcome Later(string detail, int? status = null) => new(PushVerdict.Later, detail, status);

    public static PushOutcome Refused(string detail, int? status = null) => new(PushVerdict.Refused, detail, status);
}
