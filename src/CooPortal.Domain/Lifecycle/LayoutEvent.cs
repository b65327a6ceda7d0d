namespace CooPortal.Domain.Lifecycle;

/// <summary>What moves 版式状态.</summary>
public enum LayoutEvent
{
    Approved,

    /// <summary>Customs announced that the layout is on its way.</summary>
    TransferStarted,
    Arrived,
}
