using CooPortal.Domain.Fields;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>How much room a field takes in the grid of twelve columns.</summary>
internal static class FieldLayout
{
    private const int LongText = 200;

    public static int ColumnsOf(FieldDefinition field) => field switch
    {
        { IsMultiline: true, Group: FieldGroup.Amendment } => 4,
        { IsMultiline: true } => 6,
        { Kind: Domain.Fields.FieldKind.Date or Domain.Fields.FieldKind.Number } => 2,
        { Kind: Domain.Fields.FieldKind.Flag } => 3,
        { MaxLength: >= LongText } => 4,
        { MaxLength: <= 10, Dictionary: null } => 2,
        _ => 3,
    };

    /// <summary>In a side panel half as wide.</summary>
    public static int PanelColumnsOf(FieldDefinition field) => field switch
    {
        _ when field == GoodsFields.OriginCriterion => 8,
        _ when field == GoodsFields.CriterionSub || field == GoodsFields.CriterionAuxiliary || field == GoodsFields.ImportedContentPercent => 6,
        { IsMultiline: true } or { MaxLength: >= LongText } => 12,
        { Kind: Domain.Fields.FieldKind.Number or Domain.Fields.FieldKind.Date } or { MaxLength: <= 10 } => 4,
        _ => 6,
    };

    public static int RowsOf(FieldDefinition field) => field.MaxLength switch
    {
        >= 2000 => 3,
        >= 600 => 3,
        _ => 4,
    };
}
