namespace CooPortal.Domain.Catalogue;

/// <summary>原产地标准子标准.</summary>
public sealed record SubCriterion(string Code, string MeaningZh, string MeaningEn);
