namespace CooPortal.Forms.Layouts;

/// <summary>
/// Where a picture goes. Seals and signatures stand in their own size about the centre of the place and are only made smaller when
/// they would leave it; codes fill it.
/// </summary>
public sealed record StampSpot(StampKind Kind, Place Place);
