namespace CooPortal.Operations.Verification;

/// <summary>Where the things are that a 核查记录单 names.</summary>
/// <param name="CertificateId">Null when the company has no such certificate.</param>
/// <param name="Products">Products of 产品预审 by 产品主键.</param>
public sealed record VerificationLinks(Guid? CertificateId, IReadOnlyDictionary<string, Guid> Products);
