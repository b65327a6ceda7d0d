namespace CooPortal.Operations.Supplements;

/// <summary>Subject kind under which customs' answers about the supplements of a certificate are kept.</summary>
public static class SupplementReceipts
{
    public const string Proof = "supplement";
}
