namespace CooPortal.Operations.Agency;

/// <summary>Subject kind under which customs' answers about agent companies are kept.</summary>
public static class AgencyReceipts
{
    public const string Relation = "agency-relation";
}
