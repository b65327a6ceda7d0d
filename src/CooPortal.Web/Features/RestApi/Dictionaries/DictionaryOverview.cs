namespace CooPortal.Web.Features.RestApi.Dictionaries;

/// <summary>A dictionary in the list of dictionaries.</summary>
public sealed record DictionaryOverview(string Name, string Title, string Version, int Count);
