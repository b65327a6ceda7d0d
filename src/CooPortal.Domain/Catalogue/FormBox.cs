using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue;

/// <summary>A numbered box of the printed form, with the fields that it prints.</summary>
public sealed record FormBox(string Number, string Caption, params FieldDefinition[] Fields)
{
    /// <summary>第3栏, as the form hints under a field.</summary>
    public string HintZh => $"第{Number}栏";
}
