using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Sealing;

/// <summary>States in the manual's words.</summary>
public static class SealAuthorisationWords
{
    public static string TitleZh(this SealAuthorisationStatus status) => SealAuthorisationLifecycle.Table.StateTitle(status);
}
