namespace CooPortal.Forms.Layouts;

/// <summary>
/// Notes on the back of a form in our own wording. The official text is data of the deployment: a file named after the layout in the folder
/// <see cref="FormRenderOptions.OverleafFolder"/> takes its place.
/// </summary>
public sealed record Overleaf(string Heading, IReadOnlyList<string> Paragraphs);
