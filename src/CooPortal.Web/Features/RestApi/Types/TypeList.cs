namespace CooPortal.Web.Features.RestApi.Types;

/// <summary>Every certificate type.</summary>
public sealed record TypeList(IReadOnlyList<TypeOverview> Items);
