using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue;

/// <summary>A numbered box of the printed form, with the fields that it prints.</summary>
public sealed record FormBox(string Number, string Caption, params FieldDefinition[] Fields)
{
    /// <summary>Stands for the title of a form where a box is named by its number.</summary>
    public const string Title = "title";

    /// <summary>第3栏, as the form hints under a field.</summary>
    public string HintZh => PlaceZh(Number);

    /// <summary>第3栏, or 标题栏.</summary>
    public static string PlaceZh(string number) => number == Title ? "标题栏" : $"第{number}栏";
}
