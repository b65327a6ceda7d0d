namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>Why a scanned sheet is not taken.</summary>
public enum ScanProblem
{
    NotAPicture,
    Damaged,
    Animated,
    Cmyk,
    TooManyPixels,
    LyingHeader,
    NoResolution,
    WrongResolution,
    Photo,
    Retouched,
    NotWhitePaper,
    Uneven,
    Blank,
    Pale,
    Several,
    Cut,
    Skewed,
    UnclearShape,
    WrongSize,
}
