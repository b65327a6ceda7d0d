namespace CooPortal.Operations.Customs;

public enum InboxState
{
    Stored,
    Handled,

    /// <summary>Concerns a record that is not here (yet).</summary>
    Parked,

    /// <summary>Failed five times; can be run again.</summary>
    Failed,
}
