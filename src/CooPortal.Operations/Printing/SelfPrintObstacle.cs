namespace CooPortal.Operations.Printing;

/// <summary>Why a certificate cannot be self-printed, and what to do, for the user.</summary>
public sealed record SelfPrintObstacle(SelfPrintObstacleKind Kind, string Text);
