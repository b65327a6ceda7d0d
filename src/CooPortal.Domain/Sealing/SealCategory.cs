namespace CooPortal.Domain.Sealing;

/// <summary>印章类型.</summary>
public enum SealCategory
{
    /// <summary>公司章</summary>
    Company,

    /// <summary>中英文章</summary>
    Bilingual,

    /// <summary>报关章</summary>
    CustomsDeclaration,
}
