using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Agency;

/// <summary>States of a relation, in the manual's words.</summary>
public static class AgencyWords
{
    public static string TitleZh(this AgencyRelationStatus status) => AgencyRelationLifecycle.Table.StateTitle(status);
}
