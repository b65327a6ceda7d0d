using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>What a seal's outline is: round, oval or rectangular, and how it stands on the sheet.</summary>
internal sealed record Outline(StampShape Shape, TurnedBox Box)
{
    /// <summary>A rectangle fills its box; an oval 79 %.</summary>
    private const double LeastRectangle = 0.91;

    private const double LeastRound = 0.955;

    private const double LeastReach = 0.85;

    /// <summary>Degrees up to which a sheet laid askew is set upright; more is laid again.</summary>
    private const double MostSkew = 5;

    /// <summary>Degrees that nobody sees and that are not worth new pixels.</summary>
    private const double NoSkew = 0.25;

    /// <exception cref="ScanRefusedException">no whole seal of a shape that is taken</exception>
    public static Outline Of(Hull hull)
    {
        var level = hull.Turned(0);
        var smallest = hull.Smallest();
        if (hull.Area / (smallest.Width * smallest.Height) >= LeastRectangle)
        {
            return Upright(StampShape.Rectangle, hull, smallest.Angle);
        }

        // a round seal has no direction, so its box needs none
        if (level.Ratio >= LeastRound && hull.ReachOf(level) >= LeastReach)
        {
            return new Outline(StampShape.Round, level);
        }

        var axis = hull.Axis();
        var oval = hull.Turned(axis);
        return oval.Ratio < LeastRound && hull.ReachOf(oval) >= LeastReach
            ? Upright(StampShape.Ellipse, hull, axis)
            : throw new ScanRefusedException(
                ScanProblem.UnclearShape, "看不出完整的圆形、椭圆形或长方形印章：印章可能缺边、没有盖全，或纸张变形。请蘸足印泥、垫平后重新盖章，用扫描仪重新扫描。");
    }

    private static Outline Upright(StampShape shape, Hull hull, double angle)
    {
        var box = hull.Turned(angle);
        return Math.Abs(box.Degrees) switch
        {
            > MostSkew => throw new ScanRefusedException(
                ScanProblem.Skewed, $"{SealNames.Of(shape)}印章歪斜了约 {Math.Abs(box.Degrees):0}°。请把印章盖正、把纸张摆正后重新扫描。"),
            < NoSkew => new Outline(shape, hull.Turned(0)),
            _ => new Outline(shape, box),
        };
    }
}
