namespace CooPortal.Domain.Supplements;

/// <summary>What can happen to a supplement.</summary>
public enum SupplementAction
{
    /// <summary>删除</summary>
    Delete,

    /// <summary>Customs takes the supplement, or its deletion.</summary>
    Accept,

    /// <summary>Customs refuses it.</summary>
    Refuse,

    /// <summary>The message was refused before it reached customs' officers.</summary>
    SendBack,
}
