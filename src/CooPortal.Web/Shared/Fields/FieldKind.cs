namespace CooPortal.Web.Shared.Fields;

/// <summary>How a field is entered.</summary>
public enum FieldKind
{
    Text,
    Multiline,
    Date,
    Dictionary,
    Number,
    Flag,
    Select,
    Password,
}
