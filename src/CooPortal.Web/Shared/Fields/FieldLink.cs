namespace CooPortal.Web.Shared.Fields;

/// <summary>A link beside a field's label to the page that its value may come from; with script that page opens over the form.</summary>
public sealed record FieldLink(string Text, string Href, string Title)
{
    /// <summary>The manual's red link.</summary>
    public bool IsRed { get; init; }
}
