namespace CooPortal.Domain.Supplements;

/// <summary>Who issued the certificate whose export declarations are added (manual chapter 9).</summary>
public enum SupplementSource
{
    /// <summary>海关原产地证书</summary>
    Customs,

    /// <summary>贸促会原产地证书</summary>
    Ccpit,
}
