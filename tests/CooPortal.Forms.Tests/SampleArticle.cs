namespace CooPortal.Forms.Tests;

/// <summary>An article of the samples.</summary>
internal sealed record SampleArticle(string HsCode, string NameZh, string NameEn, string Package, string Unit, string UnitZh);
