namespace CooPortal.Web.Features.RestApi.Types;

/// <summary>An origin criterion of a certificate type.</summary>
public sealed record TypeCriterion(string Code, string MeaningZh);
