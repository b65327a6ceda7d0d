namespace CooPortal.Operations.Enterprises;

/// <summary>Subject kinds under which an enterprise's receipts are kept.</summary>
public static class EnterpriseReceipts
{
    /// <summary>Subject kind of receipts about the profile; the subject is the enterprise.</summary>
    public const string Profile = "enterprise-profile";

    /// <summary>Subject kind of customs' answer from its qualification register; the subject is the enterprise.</summary>
    public const string Qualification = "qualification";
}
