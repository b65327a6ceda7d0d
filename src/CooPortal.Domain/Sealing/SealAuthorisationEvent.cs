namespace CooPortal.Domain.Sealing;

/// <summary>What moves a 印章签名授权.</summary>
public enum SealAuthorisationEvent
{
    Accepted,
    Refused,
}
