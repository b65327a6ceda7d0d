using CooPortal.Domain.Sealing;
using CooPortal.Pdf.Images;

namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>Gathers the ink of a sheet into clusters: what lies closer together than the parts of one stamp or one name.</summary>
internal static class InkClusters
{
    private const double CellMm = 0.5;

    /// <summary>Part of a cell that must carry ink; less is grain.</summary>
    private const double LeastInk = 0.12;

    /// <summary>mm² of ink below which a cluster is dust.</summary>
    private const double DustMm2 = 1.5;

    /// <param name="frameMm">Margin of the sheet that is not looked at: shadows of the lid, the glass's edge.</param>
    /// <returns>The cluster that is the stamp.</returns>
    /// <exception cref="ScanRefusedException">nothing there, or more than one thing</exception>
    public static InkCluster FindStamp(InkMap map, Raster sheet, double pixelsPerMm, SealImageKind kind, double frameMm)
    {
        var clusters = Merged(Find(map, sheet, pixelsPerMm, kind, frameMm))
            .Where(cluster => cluster.Ink >= DustMm2 * pixelsPerMm * pixelsPerMm)
            .ToList();
        if (kind == SealImageKind.Seal && clusters.Exists(cluster => cluster.IsColoured))
        {
            // words printed on the sheet are no second seal
            clusters.RemoveAll(cluster => !cluster.IsColoured);
        }

        var noun = SealNames.Of(kind);
        if (clusters.Count == 0)
        {
            throw new ScanRefusedException(
                ScanProblem.Blank, $"纸上没有找到{noun}，或颜色太浅无法辨认。请{(kind == SealImageKind.Seal ? "蘸足印泥后重新盖章" : "用黑色签字笔重新签名")}，用扫描仪按 300 dpi 彩色重新扫描。");
        }

        var stamp = clusters.MaxBy(cluster => cluster.Ink)!;
        return clusters.Exists(cluster => cluster != stamp && cluster.Ink * 5 > stamp.Ink)
            ? throw new ScanRefusedException(
                ScanProblem.Several, $"纸上不止一处{noun}或还有其他字迹。请在一张空白的 A4 纸上只{(kind == SealImageKind.Seal ? "盖一枚印章" : "签一个名字")}，重新扫描。")
            : stamp;
    }

    private static List<InkCluster> Find(InkMap map, Raster sheet, double pixelsPerMm, SealImageKind kind, double frameMm)
    {
        var cell = Math.Max(1, (int)Math.Round(CellMm * pixelsPerMm));
        var (columns, rows) = ((map.Width + cell - 1) / cell, (map.Height + cell - 1) / cell);
        var frame = (int)Math.Ceiling(frameMm * pixelsPerMm / cell);
        var cells = new InkCluster?[columns * rows];
        for (var row = frame; row < rows - frame; row++)
        {
            for (var column = frame; column < columns - frame; column++)
            {
                cells[(row * columns) + column] = Cell(map, sheet, new PixelBox(
                    column * cell, row * cell, Math.Min(map.Width, (column + 1) * cell), Math.Min(map.Height, (row + 1) * cell)));
            }
        }

        // between the characters of a name there is more room than between the strokes of a seal
        var gapMm = kind == SealImageKind.Seal ? 3 : 6;
        return Grow(cells, columns, rows, Math.Max(1, (int)Math.Round(gapMm * pixelsPerMm / cell)));
    }

    private static InkCluster? Cell(InkMap map, Raster sheet, PixelBox box)
    {
        var (ink, coloured) = (0, 0);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = box.Left; x < box.Right; x++)
            {
                if (map[x, y] < map.Faintest)
                {
                    continue;
                }

                ink++;
                var at = ((y * map.Width) + x) * 4;
                var (red, green, blue) = (sheet.Pixels[at], sheet.Pixels[at + 1], sheet.Pixels[at + 2]);
                if (Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) > 40)
                {
                    coloured++;
                }
            }
        }

        return ink > 0 && ink >= LeastInk * box.Width * box.Height ? new InkCluster(box, ink, coloured) : null;
    }

    private static List<InkCluster> Grow(InkCluster?[] cells, int columns, int rows, int gap)
    {
        var clusters = new List<InkCluster>();
        var open = new Queue<int>();
        for (var start = 0; start < cells.Length; start++)
        {
            if (cells[start] is not { } cluster)
            {
                continue;
            }

            cells[start] = null;
            open.Enqueue(start);
            while (open.TryDequeue(out var at))
            {
                var (column, row) = (at % columns, at / columns);
                for (var y = Math.Max(0, row - gap); y <= Math.Min(rows - 1, row + gap); y++)
                {
                    for (var x = Math.Max(0, column - gap); x <= Math.Min(columns - 1, column + gap); x++)
                    {
                        if (cells[(y * columns) + x] is { } near)
                        {
                            cluster = cluster.With(near);
                            cells[(y * columns) + x] = null;
                            open.Enqueue((y * columns) + x);
                        }
                    }
                }
            }

            clusters.Add(cluster);
        }

        return clusters;
    }

    /// <summary>What lies within another's box belongs to it: the star in the ring.</summary>
    private static List<InkCluster> Merged(List<InkCluster> clusters)
    {
        var merged = new List<InkCluster>();
        foreach (var cluster in clusters.OrderByDescending(cluster => cluster.Ink))
        {
            var whole = cluster;
            while (merged.FindIndex(other => other.Box.Meets(whole.Box)) is >= 0 and var index)
            {
                whole = whole.With(merged[index]);
                merged.RemoveAt(index);
            }

            merged.Add(whole);
        }

        return merged;
    }
}
