using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue;

/// <summary>A numbered box of the printed form, with the fields that it prints.</summary>
public sealed record FormBox(string Number, string Caption, params FieldDefinition[] Fields)
{
    /// <summary>Stands for the title of a form where a box is named by its number.</summary>
    public const string Title = "title";

    /// <summary>A few forms have boxes without a number; their number here is a word.</summary>
    public bool IsNumbered => char.IsAsciiDigit(Number[0]);

    /// <summary>第3栏, as the form hints under a field.</summary>
    public string HintZh => IsNumbered || Number == Title ? PlaceZh(Number) : $"{Caption}栏";

    /// <summary>第3栏, or 标题栏.</summary>
    public static string PlaceZh(string number) => number == Title ? "标题栏" : $"第{number}栏";
}
