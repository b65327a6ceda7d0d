using CooPortal.Domain.Sealing;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.SelfPrint.Authorisation;

/// <summary>Colours and sentences of 印章签名授权.</summary>
public static class AuthorisationWords
{
    /// <summary>Pixels of one millimetre on a screen of 96 dpi: previews stand in their true size.</summary>
    private const decimal PixelsPerMillimetre = 96 / 25.4m;

    public static Tone ToneOf(SealAuthorisationStatus status) => status switch
    {
        SealAuthorisationStatus.Submitted => Tone.Blue,
        SealAuthorisationStatus.Authorised => Tone.Green,
        SealAuthorisationStatus.Refused => Tone.Red,
    };

    /// <summary>Customs' answer about one of the two images.</summary>
    public static string Of(bool? accepted) => accepted switch
    {
        null => "等待海关答复",
        true => "授权成功",
        false => "授权失败",
    };

    public static Tone ToneOf(bool? accepted) => accepted switch
    {
        null => Tone.Blue,
        true => Tone.Green,
        false => Tone.Red,
    };

    /// <summary>The button 查看结果 while it counts down.</summary>
    public static string Countdown(int seconds) => $"查看结果（{seconds}秒）";

    public static int Pixels(decimal millimetres) => (int)decimal.Round(millimetres * PixelsPerMillimetre);

    public static string Picture(byte[] png) => "data:image/png;base64," + Convert.ToBase64String(png);
}
