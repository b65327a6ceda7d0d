namespace CooPortal.Web.Shared.Fields;

/// <summary>One line of a select.</summary>
public sealed record FieldOption(string Value, string Text);
