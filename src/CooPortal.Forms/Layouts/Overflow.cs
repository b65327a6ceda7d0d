namespace CooPortal.Forms.Layouts;

/// <summary>What happens when a text is larger than its box; a box names an ordered list, and nothing is ever cut.</summary>
public abstract record Overflow
{
    private Overflow()
    {
    }

    /// <summary>Set the type smaller, by quarter points, down to a floor in points.</summary>
    public sealed record ShrinkTo(double Points) : Overflow;

    /// <summary>Print (SEE ATTACHMENT) and the rest on a continuation sheet.</summary>
    public sealed record ContinueOnSheet : Overflow;

    /// <summary>Refuse: a rule broken at data entry, not at print.</summary>
    public sealed record Refuse : Overflow;

    /// <summary>Shrink to the floor, then refuse.</summary>
    public static IReadOnlyList<Overflow> ShrinkOrRefuse(double points) => [new ShrinkTo(points), new Refuse()];

    /// <summary>Shrink to the floor, then continue on a sheet.</summary>
    public static IReadOnlyList<Overflow> ShrinkOrContinue(double points) => [new ShrinkTo(points), new ContinueOnSheet()];
}
