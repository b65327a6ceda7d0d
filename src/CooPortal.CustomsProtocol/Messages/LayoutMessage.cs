using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>Customs' part of an approved certificate: what the portal needs to draw the original (版式).</summary>
[Message("Layout", Tolerant = true)]
public sealed record LayoutMessage : CustomsMessage
{
    [Element(1, 20, "证书号", Presence = Presence.Required)]
    public required string CertNo { get; init; }

    [Element(2, 2, "证书类型", Presence = Presence.Required)]
    public required string CertType { get; init; }

    [Element(3, 30, "条形码", Presence = Presence.Required)]
    public required string BarCode { get; init; }

    [Element(4, 20, "签证机构", Presence = Presence.Required)]
    public required string OrgCode { get; init; }

    [Element(5, 200, "签证机构（英文）", Presence = Presence.Required)]
    public required string OrgNameE { get; init; }

    [Element(6, 80, "签证地点", Presence = Presence.Required)]
    public required string CheckAddress { get; init; }

    [Element(7, 10, "签证日期", Presence = Presence.Required)]
    public required DateOnly CheckDate { get; init; }

    /// <summary>PNG with transparency.</summary>
    [Element(8, 2_000_000, "签证印章", Presence = Presence.Required)]
    public required byte[] SealImage { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(9, 25, "印章宽", Presence = Presence.Required)]
    public required decimal SealWidth { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(10, 25, "印章高", Presence = Presence.Required)]
    public required decimal SealHeight { get; init; }

    [Element(11, 100, "签证官员", Presence = Presence.Required)]
    public required string SignName { get; init; }

    /// <summary>PNG with transparency.</summary>
    [Element(12, 2_000_000, "官员签名", Presence = Presence.Required)]
    public required byte[] SignImage { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(13, 25, "签名宽", Presence = Presence.Required)]
    public required decimal SignWidth { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(14, 25, "签名高", Presence = Presence.Required)]
    public required decimal SignHeight { get; init; }

    [Element(15, 19, "生成时间", Presence = Presence.Required)]
    public required DateTime RspGenTime { get; init; }
}
