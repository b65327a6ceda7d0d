namespace CooPortal.Domain.Sealing;

/// <summary>印章 or 签名.</summary>
public enum SealImageKind
{
    Seal,
    Signature,
}
