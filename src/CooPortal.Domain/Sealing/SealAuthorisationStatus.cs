namespace CooPortal.Domain.Sealing;

/// <summary>State of a 印章签名授权 (decisions.md 15); an enterprise that never asked has none.</summary>
public enum SealAuthorisationStatus
{
    /// <summary>已提交: customs has not answered.</summary>
    Submitted,

    /// <summary>授权成功</summary>
    Authorised,

    /// <summary>授权失败</summary>
    Refused,
}
