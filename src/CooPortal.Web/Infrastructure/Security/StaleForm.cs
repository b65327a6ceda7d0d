namespace CooPortal.Web.Infrastructure.Security;

/// <summary>What was typed into a form whose token had gone stale.</summary>
public sealed record StaleForm(string Action, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles);
