namespace CooPortal.Domain.Sealing;

/// <summary>
/// A seal or signature as it was when customs was asked to let it be used. Originals are drawn from it, so that what is later done to
/// the <see cref="SealImage"/> does not change them.
/// </summary>
public sealed class AuthorisedImage : IEnterpriseOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid AuthorisationId { get; init; }

    public SealImageKind Kind { get; init; }

    /// <summary>The image it was taken from, which may be gone.</summary>
    public Guid SealImageId { get; init; }

    /// <summary>印章名称 / 签名名称.</summary>
    public required string Name { get; init; }

    /// <summary>使用人.</summary>
    public required string HolderName { get; init; }

    /// <summary>PNG; encrypted at rest.</summary>
    public required byte[] Png { get; init; }

    /// <summary>SHA-256 of the PNG bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>mm</summary>
    public decimal WidthMm { get; init; }

    /// <summary>mm</summary>
    public decimal HeightMm { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly ValidTo { get; init; }

    /// <summary>The image as it is now.</summary>
    public static AuthorisedImage Of(SealImage image, Guid authorisationId)
    {
        ArgumentNullException.ThrowIfNull(image);
        return new()
        {
            EnterpriseId = image.EnterpriseId,
            AuthorisationId = authorisationId,
            Kind = image.Kind,
            SealImageId = image.Id,
            Name = image.Name,
            HolderName = image.HolderName,
            Png = image.Png,
            Sha256 = image.Sha256,
            WidthMm = image.WidthMm,
            HeightMm = image.HeightMm,
            ValidFrom = image.ValidFrom,
            ValidTo = image.ValidTo,
        };
    }
}
