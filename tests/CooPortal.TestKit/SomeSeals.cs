using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Data;
using CooPortal.Pdf.Images;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.TestKit;

/// <summary>A company's seal and signature, and their authorisation: what every self-printed original needs.</summary>
public static class SomeSeals
{
    /// <summary>A day before <see cref="Some.Now"/>, so that what is approved then is self-printable.</summary>
    public static readonly DateTime AuthorisedAt = Some.Now.AddDays(-1);

    /// <param name="isDamaged">Its bytes are others than those that were hashed.</param>
    public static SealImage Seal(Guid enterpriseId, string name = "公司章", bool isDefault = true, bool isDamaged = false) =>
        Image(enterpriseId, SealImageKind.Seal, name, 42, 42, isDefault, (200, 20, 20), isDamaged);

    public static SealImage Signature(Guid enterpriseId, string name = "李申报", bool isDefault = true) =>
        Image(enterpriseId, SealImageKind.Signature, name, 30, 12, isDefault, (20, 140, 20));

    /// <summary>Gives the company a seal and a signature that customs has authorised; a company that has them keeps its own. The caller saves.</summary>
    /// <param name="validTo">Last day of both, where the test lives in the real time.</param>
    public static async Task AuthoriseAsync(CooPortalDbContext db, Guid enterpriseId, DateTime? at = null, DateOnly? validTo = null)
    {
        var enterprise = db.Enterprises.Local.FirstOrDefault(row => row.Id == enterpriseId) ?? await db.Enterprises.SingleAsync(row => row.Id == enterpriseId);
        if (enterprise.SealAuthorisedAt is not null)
        {
            return;
        }

        var (seal, signature) = (Seal(enterpriseId), Signature(enterpriseId));
        (seal.ValidTo, signature.ValidTo) = (validTo ?? seal.ValidTo, validTo ?? signature.ValidTo);
        db.AddRange(Authorised(at ?? AuthorisedAt, seal, signature));
        enterprise.SealAuthorisedAt = at ?? AuthorisedAt;
    }

    /// <summary>Both images with the rows of an authorisation that succeeded.</summary>
    public static object[] Authorised(DateTime at, SealImage seal, SealImage signature, int round = 1)
    {
        var authorisation = new SealAuthorisation
        {
            EnterpriseId = seal.EnterpriseId,
            Round = round,
            SealImageId = seal.Id,
            SealName = seal.Name,
            SignatureImageId = signature.Id,
            SignatureName = signature.Name,
            SubmittedAt = at.AddMinutes(-1),
            SubmittedByName = "王建国",
        };
        authorisation.Answer((true, ""), (true, ""), "授权成功", at);
        return [seal, signature, authorisation, AuthorisedImage.Of(seal, authorisation.Id), AuthorisedImage.Of(signature, authorisation.Id)];
    }

    /// <summary>The same for a portal's database, saved.</summary>
    public static async Task AuthoriseSealsAsync(this TestPortal portal, Guid enterpriseId, DateTime? at = null)
    {
        await using var db = portal.Database.Open();
        await AuthoriseAsync(db, enterpriseId, at);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    /// <summary>A ring of ink on transparent paper, 5 dots a millimetre.</summary>
    private static SealImage Image(Guid enterpriseId, SealImageKind kind, string name, int widthMm, int heightMm, bool isDefault, (byte Red, byte Green, byte Blue) ink, bool isDamaged = false)
    {
        var (width, height) = (widthMm * 5, heightMm * 5);
        var pixels = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (dx, dy) = (((2.0 * x) - width + 1) / width, ((2.0 * y) - height + 1) / height);
                if (Math.Sqrt((dx * dx) + (dy * dy)) is > 0.8 and < 1)
                {
                    var at = ((y * width) + x) * 4;
                    (pixels[at], pixels[at + 1], pixels[at + 2], pixels[at + 3]) = (ink.Red, ink.Green, ink.Blue, 255);
                }
            }
        }

        var png = Png.Encode(new Raster(width, height, pixels));
        return new SealImage
        {
            EnterpriseId = enterpriseId,
            Kind = kind,
            Name = name,
            Category = kind == SealImageKind.Seal ? SealCategory.Company : null,
            Shape = kind == SealImageKind.Seal ? StampShape.Round : null,
            HolderName = "王建国",
            Png = png,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(isDamaged ? [.. png, 0] : png)),
            WidthMm = widthMm,
            HeightMm = heightMm,
            ValidFrom = new DateOnly(2026, 1, 1),
            ValidTo = new DateOnly(2027, 1, 1),
            IsEnabled = true,
            IsDefault = isDefault,
            CreatedAt = Some.Now.AddDays(-2),
            ChangedAt = Some.Now.AddDays(-2),
        };
    }
}
