namespace CooPortal.Operations.Verification;

/// <summary>Subject kind under which customs' messages about 核查记录单 are kept.</summary>
public static class VerificationReceipts
{
    public const string Record = "verification";
}
