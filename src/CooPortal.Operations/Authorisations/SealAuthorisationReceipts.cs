namespace CooPortal.Operations.Authorisations;

/// <summary>Subject kind under which customs' answers to 印章签名授权 are kept.</summary>
public static class SealAuthorisationReceipts
{
    public const string Authorisation = "seal-authorisation";
}
