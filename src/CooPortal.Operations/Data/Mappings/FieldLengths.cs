using CooPortal.Domain.Fields;

namespace CooPortal.Operations.Data.Mappings;

/// <summary>Columns take their length from the field's one definition.</summary>
internal static class FieldLengths
{
    /// <summary>Calls back for every text field that has a length.</summary>
    public static void Apply(IEnumerable<FieldDefinition> fields, Action<string, int> apply)
    {
        foreach (var field in fields)
        {
            if (field is { Kind: FieldKind.Text or FieldKind.Multiline or FieldKind.Code, MaxLength: { } length })
            {
                apply(field.Key, length);
            }
        }
    }
}
