namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>The convex hull of a stamp's ink, in pixels: what a rubber band around it would show, gaps in the ink notwithstanding.</summary>
internal sealed class Hull
{
    private readonly List<(double X, double Y)> corners;

    private Hull(List<(double X, double Y)> corners)
    {
        this.corners = corners;
    }

    /// <returns>Null when there is no ink of this strength in the box.</returns>
    public static Hull? Around(InkMap map, PixelBox box, int threshold)
    {
        var points = new List<(double X, double Y)>();
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var (left, right) = (box.Left, box.Right - 1);
            while (left <= right && !map.IsSolid(left, y, threshold))
            {
                left++;
            }

            if (left > right)
            {
                continue;
            }

            while (!map.IsSolid(right, y, threshold))
            {
                right--;
            }

            // two by two pixels are inked from here
            points.AddRange([(left, y), (left, y + 2), (right + 2, y), (right + 2, y + 2)]);
        }

        return points.Count == 0 ? null : new Hull(Wrap(points));
    }

    public double Area
    {
        get
        {
            var twice = 0d;
            foreach (var (from, to) in Edges)
            {
                twice += (from.X * to.Y) - (to.X * from.Y);
            }

            return Math.Abs(twice) / 2;
        }
    }

    private IEnumerable<((double X, double Y) From, (double X, double Y) To)> Edges => corners.Select((corner, index) => (corner, corners[(index + 1) % corners.Count]));

    /// <summary>The box around the hull in axes turned by an angle (radians, clockwise on the sheet).</summary>
    public TurnedBox Turned(double angle)
    {
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var (x, y) in corners)
        {
            var (along, across) = ((x * cos) + (y * sin), (y * cos) - (x * sin));
            (left, right) = (Math.Min(left, along), Math.Max(right, along));
            (top, bottom) = (Math.Min(top, across), Math.Max(bottom, across));
        }

        var (middle, height) = ((left + right) / 2, (top + bottom) / 2);
        return new TurnedBox((middle * cos) - (height * sin), (middle * sin) + (height * cos), right - left, bottom - top, angle);
    }

    /// <summary>The smallest box of any direction; one of its sides lies on an edge of the hull. The angle is within 45° either way.</summary>
    public TurnedBox Smallest() =>
        Edges.Select(edge => Turned(Upright(Math.Atan2(edge.To.Y - edge.From.Y, edge.To.X - edge.From.X)))).MinBy(box => box.Width * box.Height)!;

    /// <summary>Direction of the axis of an oval, by the second moments of the hull's area; within 45° either way.</summary>
    public double Axis()
    {
        double area = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        foreach (var (from, to) in Edges)
        {
            var cross = (from.X * to.Y) - (to.X * from.Y);
            area += cross / 2;
            x += (from.X + to.X) * cross / 6;
            y += (from.Y + to.Y) * cross / 6;
            xx += ((from.X * from.X) + (from.X * to.X) + (to.X * to.X)) * cross / 12;
            yy += ((from.Y * from.Y) + (from.Y * to.Y) + (to.Y * to.Y)) * cross / 12;
            xy += ((from.X * to.Y) + (2 * from.X * from.Y) + (2 * to.X * to.Y) + (to.X * from.Y)) * cross / 24;
        }

        return Upright(0.5 * Math.Atan2(2 * ((xy / area) - (x * y / area / area)), (xx / area) - (x * x / area / area) - ((yy / area) - (y * y / area / area))));
    }

    /// <summary>Part of the outline of an oval in a box that the hull reaches, of 0 to 1.</summary>
    public double ReachOf(TurnedBox oval)
    {
        const int Directions = 72;
        var (cos, sin) = (Math.Cos(oval.Angle), Math.Sin(oval.Angle));
        var turned = corners.Select(corner => (
            X: (((corner.X - oval.CentreX) * cos) + ((corner.Y - oval.CentreY) * sin)) / (oval.Width / 2),
            Y: (((corner.Y - oval.CentreY) * cos) - ((corner.X - oval.CentreX) * sin)) / (oval.Height / 2))).ToList();
        var reached = 0;
        for (var i = 0; i < Directions; i++)
        {
            var direction = 2 * Math.PI * i / Directions;
            var support = turned.Max(point => (point.X * Math.Cos(direction)) + (point.Y * Math.Sin(direction)));
            // a circle of radius one supports every direction at one; a corner sticks out
            reached += support is > 0.955 and < 1.05 ? 1 : 0;
        }

        return (double)reached / Directions;
    }

    private static double Upright(double angle) => angle - (Math.Round(angle / (Math.PI / 2)) * Math.PI / 2);

    private static List<(double X, double Y)> Wrap(List<(double X, double Y)> points)
    {
        points.Sort();
        var hull = new List<(double X, double Y)>();
        foreach (var pass in new[] { points, Enumerable.Reverse(points).ToList() })
        {
            var start = hull.Count;
            foreach (var point in pass)
            {
                while (hull.Count >= start + 2 && Turn(hull[^2], hull[^1], point) <= 0)
                {
                    hull.RemoveAt(hull.Count - 1);
                }

                hull.Add(point);
            }

            hull.RemoveAt(hull.Count - 1);
        }

        return hull;
    }

    private static double Turn((double X, double Y) from, (double X, double Y) over, (double X, double Y) to) =>
        ((over.X - from.X) * (to.Y - from.Y)) - ((over.Y - from.Y) * (to.X - from.X));
}
