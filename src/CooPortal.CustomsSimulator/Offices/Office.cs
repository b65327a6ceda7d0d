namespace CooPortal.CustomsSimulator.Offices;

/// <summary>A customs office.</summary>
public sealed record Office(string Code, string NameZh, string NameEn, string Place);
