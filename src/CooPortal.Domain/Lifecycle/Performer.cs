namespace CooPortal.Domain.Lifecycle;

/// <summary>Who makes a move.</summary>
public enum Performer
{
    /// <summary>Any account of the company that owns the record.</summary>
    Enterprise,

    /// <summary>Customs, through a receipt that the system handles.</summary>
    Customs,

    /// <summary>The portal itself: a job, or the consequence of another move.</summary>
    System,

    /// <summary>打印控件.</summary>
    PrintAgent,
}
