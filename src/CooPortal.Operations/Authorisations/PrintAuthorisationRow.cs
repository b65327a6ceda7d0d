using CooPortal.Domain.Agency;

namespace CooPortal.Operations.Authorisations;

/// <summary>A line of 代理打印授权 or of 委托企业列表.</summary>
/// <param name="Given">The authorisation.</param>
/// <param name="IsRelated">Customs still has the one as agent of the other; without that nothing is printed.</param>
public sealed record PrintAuthorisationRow(PrintAuthorisation Given, bool IsRelated);
