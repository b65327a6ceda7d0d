using CooPortal.Domain.Certificates;

namespace CooPortal.Operations.Certificates;

/// <summary>Which certificate to amend or reissue, and how.</summary>
/// <param name="OriginalId">The approved certificate.</param>
/// <param name="Kind">更改证, 重发证 or 更改重发证.</param>
/// <param name="NewId">Made with the question, so that confirming twice makes one certificate.</param>
/// <param name="Reason">更改/重发原因.</param>
public sealed record ReplaceInput(Guid OriginalId, RequestKind Kind, Guid NewId, string? Reason);
