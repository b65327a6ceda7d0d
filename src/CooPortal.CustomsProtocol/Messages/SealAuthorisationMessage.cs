using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>印章签名授权: the company lets customs' system use its seal and its declarant's signature. A kind of our own.</summary>
[Message("SealAuthorisation")]
public sealed record SealAuthorisationMessage : CustomsMessage
{
    /// <summary>Names the authorisation in its answer.</summary>
    [Element(1, 32, "授权编号", Presence = Presence.Required)]
    public required string AuthNo { get; init; }

    [Element(2, 18, "企业代码", Presence = Presence.Required)]
    public required string CiqRegNo { get; init; }

    [Element(3, 400, "企业名称", Presence = Presence.Required)]
    public required string EtpsName { get; init; }

    [Element(4, 200, "印章名称", Presence = Presence.Required)]
    public required string SealName { get; init; }

    /// <summary>PNG with transparency.</summary>
    [Element(5, 2_000_000, "印章图像", Presence = Presence.Required)]
    public required byte[] SealImage { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(6, 25, "印章宽", Presence = Presence.Required)]
    public required decimal SealWidth { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(7, 25, "印章高", Presence = Presence.Required)]
    public required decimal SealHeight { get; init; }

    [Element(8, 10, "印章有效期止", Presence = Presence.Required)]
    public required DateOnly SealValidDate { get; init; }

    [Element(9, 200, "申报员", Presence = Presence.Required)]
    public required string SignName { get; init; }

    /// <summary>PNG with transparency.</summary>
    [Element(10, 2_000_000, "签名图像", Presence = Presence.Required)]
    public required byte[] SignImage { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(11, 25, "签名宽", Presence = Presence.Required)]
    public required decimal SignWidth { get; init; }

    /// <summary>Millimetres.</summary>
    [Element(12, 25, "签名高", Presence = Presence.Required)]
    public required decimal SignHeight { get; init; }

    [Element(13, 10, "签名有效期止", Presence = Presence.Required)]
    public required DateOnly SignValidDate { get; init; }

    [Element(14, 19, "授权时间", Presence = Presence.Required)]
    public required DateTime ApplyTime { get; init; }
}
