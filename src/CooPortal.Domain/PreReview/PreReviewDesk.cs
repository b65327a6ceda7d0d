namespace CooPortal.Domain.PreReview;

/// <summary>
/// One row per company through which every operation on its products passes, so that two at once cannot both go through: while customs
/// has a request, no other operation is open (manual chapter 6). Also counts the keys.
/// </summary>
public sealed class PreReviewDesk : IVersioned, IEnterpriseOwned
{
    /// <summary>The manual's figure shows the prompt without its words.</summary>
    public const string Occupied = "存在已提交且未审核的产品预审信息，不允许进行新增、修改、变更、注销、恢复、删除操作，请等待海关审核。";

    private const int KeyDigits = 5;

    public Guid EnterpriseId { get; init; }

    /// <summary>主体识别码 of the company, with which keys begin.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>The product whose request customs has; null while there is none.</summary>
    public Guid? PendingProductId { get; private set; }

    public int LastSerial { get; private set; }

    /// <summary>Counts operations; each writes the row.</summary>
    public int Operations { get; private set; }

    public int Version { get; set; }

    /// <summary>Lets one operation through.</summary>
    public void Pass() => Operations++;

    /// <summary>The next 产品主键: organisation code, year, serial.</summary>
    public string NextKey(int year) => $"{OrganisationCode}{year % 100:D2}{(++LastSerial).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(KeyDigits, '0')}";

    public void Occupy(Guid productId) => PendingProductId = productId;

    /// <summary>Customs has answered about this product.</summary>
    public void Free(Guid productId)
    {
        if (PendingProductId == productId)
        {
            PendingProductId = null;
        }
    }
}
