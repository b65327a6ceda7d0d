using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.CustomsProtocol.Messages;

/// <summary>What customs' review says.</summary>
public sealed record CusRespData
{
    /// <summary>Serial of the receipt; shown, never used for order.</summary>
    [Element(1, 2, "回执序号")]
    public string? RspNo { get; init; }

    [Element(2, 19, "企业编号")]
    public string? EntMgrNo { get; init; }

    [Element(3, 1, "审核状态", Presence = Presence.Required)]
    public required RepType RepType { get; init; }

    [Element(4, 30, "条形码")]
    public string? BarCode { get; init; }

    [Element(5, 500, "机构声明", Lines = true)]
    public string? OfficeDeclare { get; init; }

    [Element(6, 200, "签证机构（英文）")]
    public string? OrgNameE { get; init; }

    [Element(7, 80, "签证地点")]
    public string? CheckAddress { get; init; }

    [Element(8, 10, "组织机构代码")]
    public string? EntOrgCode { get; init; }

    [Element(9, 200, "机构地址（英文）")]
    public string? AddressEn { get; init; }

    [Element(10, 300, "机构电话")]
    public string? OrgTel { get; init; }

    [Element(11, 30, "机构传真")]
    public string? OrgFax { get; init; }

    [Element(12, 10, "签证日期")]
    public DateOnly? CheckDate { get; init; }

    /// <summary>Codes of the reasons; see <see cref="Receipts.ReceiptReasons"/> for how they name elements.</summary>
    [Element(13, 4000, "回执代码")]
    public string? RepCode { get; init; }

    [Element(14, 150, "附加信息")]
    public string? RepAddMsg { get; init; }

    [Element(15, 1, "补发标志")]
    public bool? ReissueFlag { get; init; }

    [Element(16, 19, "生成时间")]
    public DateTime? RspGenTime { get; init; }

    /// <summary>Spelled so in the interface; the right spelling is read as well.</summary>
    [Element(17, 10, "签证有效日期", Alias = "ChkValidDate")]
    public DateOnly? ChkVaildDate { get; init; }

    [Element(18, 2, "证书类型")]
    public string? CertType { get; init; }
}
