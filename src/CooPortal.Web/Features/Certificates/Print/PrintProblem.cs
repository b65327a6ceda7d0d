using CooPortal.Forms;

namespace CooPortal.Web.Features.Certificates.Print;

/// <summary>Why a document cannot be printed, in the user's words.</summary>
internal static class PrintProblem
{
    /// <summary>Null for what is no problem of the content.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        BoxOverflowException { Overflow: var box } => $"第{box.Number}栏内容过长：最小字号下需{box.LinesNeeded}行，该栏最多{box.LinesAllowed}行，请缩短后再打印",
        UnprintableCharacterException refused => $"第{refused.Box}栏含有无法打印的字符“{refused.Character}”，请改用其他字符",
        _ => null,
    };
}
