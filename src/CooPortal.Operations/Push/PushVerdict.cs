namespace CooPortal.Operations.Push;

/// <summary>What became of one attempt.</summary>
public enum PushVerdict
{
    /// <summary>The other side has it.</summary>
    Taken,

    /// <summary>Try again later.</summary>
    Later,

    /// <summary>It will never be taken.</summary>
    Refused,

    /// <summary>Nothing will ever reach this target again.</summary>
    TargetGone,
}
