namespace CooPortal.Operations.Verification;

/// <summary>Subject kind under which customs' messages about 核查记录单 are kept.</summary>
public static class VerificationReceipts
{
    public const string Record = "verification";

    /// <summary>Kind of the receipt by which a record came.</summary>
    public const string Sent = "下发核查";

    /// <summary>Kind of the receipt by which customs asks for something else.</summary>
    public const string Amended = "更改核查要求";
}
