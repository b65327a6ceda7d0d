using System.Security.Cryptography;
using System.Text;
using CooPortal.Domain.Sealing;

namespace CooPortal.Operations.Authorisations;

/// <summary>What 印章签名授权 shows: the company's seals and signatures as they are now, and its last authorisation.</summary>
public sealed record SealSheet
{
    public required IReadOnlyList<SealImage> Images { get; init; }

    /// <summary>The day in China on which the sheet was made.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The newest authorisation; null before the first.</summary>
    public SealAuthorisation? Last { get; init; }

    /// <summary>The newest that succeeded: what new originals bear; null while none has.</summary>
    public SealAuthorisation? InForce { get; init; }

    public IEnumerable<SealImage> Seals => Images.Where(image => image.Kind == SealImageKind.Seal);

    public IEnumerable<SealImage> Signatures => Images.Where(image => image.Kind == SealImageKind.Signature);

    public SealImage? DefaultSeal => Seals.FirstOrDefault(image => image.IsDefault && Unusable(image) is null);

    public SealImage? DefaultSignature => Signatures.FirstOrDefault(image => image.IsDefault && Unusable(image) is null);

    /// <summary>Changes when any of what is shown changes, so that nobody authorises what he has not seen (row 252).</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(';', Images.OrderBy(image => image.Id).Select(MarkOf)))).AsSpan(0, 8));

    /// <summary>Why 授权 cannot be pressed; null when it can.</summary>
    public string? Refusal => this switch
    {
        { Last.Status: SealAuthorisationStatus.Submitted } => "上一次授权正在等待海关答复，答复后才能再次授权。",
        { DefaultSeal: null, DefaultSignature: null } => "请先在“操作”列依次设置默认印章和默认签名，再点击【授权】。",
        { DefaultSeal: null } => "请先在“操作”列设置默认印章，再点击【授权】。",
        { DefaultSignature: null } => "请先在“操作”列设置默认签名，再点击【授权】。",
        _ => null,
    };

    /// <summary>The last authorisation in force is of other images than the defaults now are.</summary>
    public bool IsOutdated => InForce is { } force && (force.SealImageId != DefaultSeal?.Id || force.SignatureImageId != DefaultSignature?.Id);

    /// <summary>Why an image cannot be a default; null when it can.</summary>
    public string? Unusable(SealImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return image switch
        {
            { IsEnabled: false } => $"该{SealNames.Of(image.Kind)}未启用，不能设为默认。",
            _ when image.ValidFrom > Today => $"该{SealNames.Of(image.Kind)}自{image.ValidFrom:yyyy-MM-dd}起有效，现在不能设为默认。",
            _ when image.ValidTo < Today => $"该{SealNames.Of(image.Kind)}已于{image.ValidTo:yyyy-MM-dd}到期，不能设为默认。",
            _ => null,
        };
    }

    private static string MarkOf(SealImage image) => $"{image.Id:N}.{image.Version}";
}
