namespace CooPortal.Web.Features.RestApi.Dictionaries;

/// <summary>Every dictionary that there is.</summary>
public sealed record DictionaryList(IReadOnlyList<DictionaryOverview> Items);
