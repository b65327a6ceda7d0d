namespace CooPortal.Operations.Customs;

public enum OutboxState
{
    Waiting,
    Done,

    /// <summary>422: the receiver will never take it; shown to user and administrator, can be run again.</summary>
    Refused,

    /// <summary>An earlier message of the same round was refused.</summary>
    Closed,
}
