using System.Globalization;

namespace CooPortal.Forms.Layouts;

/// <summary>Words that printing itself adds to a form, in the form's language.</summary>
public sealed record FormWords
{
    public static FormWords English { get; } = new()
    {
        Language = "en",
        SeeAttachment = "(SEE ATTACHMENT)",
        Continued = "BOX {0} (CONTINUED):",
        ContinuedName = "{0} (CONTINUED):",
        Counter = "Sheet {0} of {1}",
        BlankBack = "This side is intentionally left blank.",
    };

    public static FormWords Chinese { get; } = new()
    {
        Language = "zh-CN",
        SeeAttachment = "（见续页）",
        Continued = "第{0}栏（续）：",
        ContinuedName = "{0}（续）：",
        Counter = "第{0}页，共{1}页",
        BlankBack = "本页空白",
    };

    /// <summary>Language of the file for readers.</summary>
    public required string Language { get; init; }

    /// <summary>Where a text goes on over a sheet.</summary>
    public required string SeeAttachment { get; init; }

    /// <summary>Heads the rest of a box on a sheet; {0} is its number.</summary>
    public required string Continued { get; init; }

    /// <summary>Heads the rest of a box that has a name and no number.</summary>
    public required string ContinuedName { get; init; }

    /// <summary>{0} of {1} sheets.</summary>
    public required string Counter { get; init; }

    public required string BlankBack { get; init; }

    public string ContinuedOf(string box) => string.Format(CultureInfo.InvariantCulture, char.IsAsciiDigit(box[0]) ? Continued : ContinuedName, box);

    public string CounterOf(int sheet, int of) => string.Format(CultureInfo.InvariantCulture, Counter, sheet, of);
}
