namespace CooPortal.Operations.BlankForms;

/// <summary>Subject kind under which customs' answers about forms of 空白证单 are kept.</summary>
public static class BlankFormReceipts
{
    public const string Form = "blank-form";
}
