namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Stage of the processing that a receipt reports.</summary>
public enum Channel
{
    /// <summary>入库成功: stored, data received.</summary>
    Stored = 1,

    /// <summary>入库失败: not stored, the reason stands in Note.</summary>
    StoreFailed = 2,

    /// <summary>Answer of the review; CusRespData says which.</summary>
    Review = 6,
}
