namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>A tab of the edit page.</summary>
/// <param name="Key">As in the address.</param>
/// <param name="Title">The manual's label.</param>
/// <param name="Errors">Shown as a count.</param>
/// <param name="Lines">How many lines it holds; null for fields.</param>
public sealed record TabView(string Key, string Title, int Errors, int? Lines);
