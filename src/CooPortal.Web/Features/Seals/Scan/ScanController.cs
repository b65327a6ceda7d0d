using CooPortal.Domain.Sealing;
using CooPortal.Operations.Sealing;
using CooPortal.Operations.Sealing.Scanning;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Features.Seals.Scan;

/// <summary>
/// 选择印章, 选择签名: the page's script sends the original's beginning, then a small picture of the sheet, then the stamp's part in full
/// resolution, as PNG decoded by the browser. Refusals are sentences for the user.
/// </summary>
[RequiresLegalPersonCard]
[EnableRateLimiting(RateLimits.Upload)]
[RequestSizeLimit(MostPosted)]
[RequestFormLimits(MultipartBodyLengthLimit = MostPosted)]
public sealed class ScanController(OpenSealScan open, LocateStamp locate, CutOutStamp cutOut) : Controller
{
    /// <summary>Part of a 600 dpi scan with its paper, as PNG.</summary>
    private const long MostPosted = 48 * 1024 * 1024;

    [HttpPost]
    public Task<IActionResult> Open(SealImageKind kind, long length, IFormFile? picture, CancellationToken cancellationToken) =>
        AnswerAsync(picture, ScanFile.HeadLength, async head =>
        {
            var scan = await open.ExecuteAsync(kind, head, length, this.SignedIn().ToActor(), cancellationToken);
            return new { scan = scan.Id, width = scan.SheetWidth, height = scan.SheetHeight, overview = LocateStamp.OverviewSide };
        }, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Locate(Guid scan, IFormFile? picture, CancellationToken cancellationToken) =>
        AnswerAsync(picture, MostPosted, async png =>
        {
            var part = await locate.ExecuteAsync(scan, png, this.SignedIn().ToActor(), cancellationToken);
            return new { left = part.Left, top = part.Top, width = part.Width, height = part.Height };
        }, cancellationToken);

    [HttpPost]
    public Task<IActionResult> Cut(Guid scan, IFormFile? picture, CancellationToken cancellationToken) =>
        AnswerAsync(picture, MostPosted, async png =>
        {
            var cut = await cutOut.ExecuteAsync(scan, png, this.SignedIn().ToActor(), cancellationToken);
            var shown = ShownPicture.Of(cut);
            return new { shown.Url, shown.SpecimenUrl, shown.Facts, shown.PixelWidth, shown.PixelHeight };
        }, cancellationToken);

    private async Task<IActionResult> AnswerAsync<T>(IFormFile? picture, long most, Func<byte[], Task<T>> work, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (picture is null || picture.Length > most)
            {
                throw new ScanRefusedException(ScanProblem.Damaged, picture is null ? "没有收到图片，请重新选择。" : "图片过大，请按 300 dpi 重新扫描。");
            }

            using var bytes = new MemoryStream((int)picture.Length);
            await picture.CopyToAsync(bytes, cancellationToken);
            return Json(await work(bytes.ToArray()));
        }
        catch (ScanRefusedException refused)
        {
            return UnprocessableEntity(new { errors = new[] { new { path = "Picture", message = refused.Message } } });
        }
    }
}
