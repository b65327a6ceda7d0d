using System.Globalization;
using CooPortal.Forms.Composition;
using CooPortal.Pdf;
using CooPortal.Pdf.Text;

namespace CooPortal.Forms.Elements;

/// <summary>
/// 校准页: a sheet whose grids of millimetres stand at two corners of the certificates' frame. Laid under a pre-printed form, they show
/// how far the printer is off.
/// </summary>
public static class CalibrationSheet
{
    private const int Reach = 12;

    private static readonly Pen Fine = new(0.08, Colour.FromRgb(0x9098A0));
    private static readonly Pen Fifth = new(0.22, Colour.Black);
    private static readonly Pen Axis = new(0.4, Colour.Black);
    private static readonly Pen Frame = new(0.2, Colour.FromRgb(0x707880)) { Dashes = [2, 2] };

    private static readonly TextStyle Title = new() { Font = BundledFonts.SansBold, Size = 18 };
    private static readonly TextStyle Body = new() { Font = BundledFonts.Sans, Size = 10.5 };
    private static readonly TextStyle Figure = new() { Font = BundledFonts.Sans, Size = 7 };

    private static readonly string[] Instructions =
    [
        "一、用要校准的打印机，按“实际大小”把本页打印在 A4 纸上，不要选择“适合页面”。",
        "二、把本页与一张已经印好表格的空白证书叠在一起，上边和左边对齐，对着光看空白证书外框的左上角落在左上方格网的什么位置。格网一格为 1 毫米，粗线为 5 毫米，中心为 0。",
        "三、横向读数为“向右偏移”，落在中心左边时为负数；纵向读数为“向下偏移”，落在中心上边时为负数。在“打印机校准”中填写这两个数并保存。",
        "四、保存后再打印一次本页，外框的左上角应落在格网中心；仍有偏差时，把读数加到原来的偏移上。",
        "五、右下方格网用来检查比例：两个角的读数应相同，相差超过 1 毫米时，说明打印机没有按实际大小打印。",
    ];

    /// <param name="printer">Name of the printer, as the user calls it; empty for none yet.</param>
    /// <param name="right">Offset already set, mm to the right.</param>
    /// <param name="down">Offset already set, mm downwards.</param>
    /// <param name="date">The date that the file carries.</param>
    public static byte[] Render(string printer, double right, double down, DateOnly date)
    {
        var document = new PdfDocument(new PdfMetadata { Title = "打印机校准页", Language = "zh-CN", CreatedAt = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) });
        var canvas = document.AddPage();
        using (canvas.Moved(right, down))
        {
            var frame = SheetFrame.Outline;
            canvas.Rectangle(frame.X, frame.Y, frame.Width, frame.Height, Frame);
            Grid(canvas, frame.X, frame.Y, inward: 1);
            Grid(canvas, frame.Right, frame.Bottom, inward: -1);
        }
        Write(canvas, Applied(printer, right, down));
        return document.ToBytes();
    }

    private static string Applied(string printer, double right, double down)
    {
        var name = printer.Length == 0 ? "" : $"打印机：{printer}。";
        return right == 0 && down == 0
            ? name + "本页没有带偏移。"
            : name + string.Create(CultureInfo.InvariantCulture, $"本页已带偏移：向右 {right:0.##} 毫米，向下 {down:0.##} 毫米。");
    }

    private static void Grid(PdfCanvas canvas, double x, double y, int inward)
    {
        for (var step = -Reach; step <= Reach; step++)
        {
            var pen = step == 0 ? Axis : step % 5 == 0 ? Fifth : Fine;
            canvas.Line(x + step, y - Reach, x + step, y + Reach, pen);
            canvas.Line(x - Reach, y + step, x + Reach, y + step, pen);
        }
        foreach (var step in new[] { -10, -5, 5, 10 })
        {
            var text = step.ToString("+0;-0", CultureInfo.InvariantCulture);
            // Beside the grid, on the side that every printer reaches.
            canvas.Text(text, x + step, y + (inward * (Reach + 1.6)) + 0.8, Figure, TextAlign.Centre);
            canvas.Text(text, x + (inward * (Reach + 2)), y + step + 0.8, Figure, TextAlign.Centre);
        }
    }

    private static void Write(PdfCanvas canvas, string applied)
    {
        const double left = 35;
        const double width = 140;
        canvas.Text("打印机校准页", canvas.Width / 2, 62, Title, TextAlign.Centre);
        canvas.Text(applied, canvas.Width / 2, 72, Body, TextAlign.Centre);
        var y = 82.0;
        foreach (var line in Instructions.SelectMany(paragraph => LineBreaker.Break(paragraph, Body, width).Select(line => line.Text).Append("")))
        {
            canvas.Text(line, left, BoxGeometry.Baseline(y, 0, Body), Body);
            y += Millimetres.FromPoints(Body.Size * (line.Length == 0 ? 0.6 : 1.6));
        }
    }
}
