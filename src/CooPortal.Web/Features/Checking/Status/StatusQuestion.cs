using System.ComponentModel.DataAnnotations;

namespace CooPortal.Web.Features.Checking.Status;

/// <summary>Number and check code as typed on a phone: any case, spaces and full-width letters included.</summary>
public sealed class StatusQuestion
{
    [Display(Name = "证书号")]
    public string? Number { get; set; }

    [Display(Name = "查询码")]
    public string? Code { get; set; }

    public string PlainNumber => Plain(Number);

    public string PlainCode => Plain(Code);

    private static string Plain(string? text) =>
        string.Concat((text ?? "").Where(letter => !char.IsWhiteSpace(letter)).Select(letter => letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter)).ToUpperInvariant();
}
