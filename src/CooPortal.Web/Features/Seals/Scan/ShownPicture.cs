using System.Globalization;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing;

namespace CooPortal.Web.Features.Seals.Scan;

/// <summary>A seal or signature as a page shows it, in true size at 96 dots an inch.</summary>
public sealed record ShownPicture
{
    private const decimal PixelsPerMm = 96 / 25.4m;

    public required Guid Id { get; init; }

    /// <summary>What was measured, in words.</summary>
    public required string Facts { get; init; }

    public required int PixelWidth { get; init; }

    public required int PixelHeight { get; init; }

    public string Url => $"/seals/preview/picture/{Id:D}";

    /// <summary>In true size, from the foot of the page, where seal and signature stand.</summary>
    public string SpecimenUrl => $"/seals/preview/specimen/{Id:D}#navpanes=0&toolbar=0&zoom=100,0,560";

    public static ShownPicture Of(SealScan scan) => Of(scan.Id, scan.Shape, scan.WidthMm, scan.HeightMm);

    public static ShownPicture Of(SealImage image) => Of(image.Id, image.Shape, image.WidthMm, image.HeightMm);

    private static ShownPicture Of(Guid id, StampShape? shape, decimal width, decimal height) => new()
    {
        Id = id,
        Facts = string.Create(CultureInfo.InvariantCulture, $"{(shape is { } known ? SealNames.Of(known) + "印章，" : "")}宽 {width:0.0} 毫米，高 {height:0.0} 毫米"),
        PixelWidth = (int)Math.Round(width * PixelsPerMm),
        PixelHeight = (int)Math.Round(height * PixelsPerMm),
    };
}
