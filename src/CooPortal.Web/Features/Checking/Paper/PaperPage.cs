using CooPortal.Operations.Checking;

namespace CooPortal.Web.Features.Checking.Paper;

/// <param name="Keys">Published public keys by id.</param>
/// <param name="Code">The code that was posted without script.</param>
/// <param name="IsAnswered">The code was looked for.</param>
/// <param name="Record">What was found; null for nothing.</param>
public sealed record PaperPage(IReadOnlyDictionary<string, byte[]> Keys, string? Code = null, bool IsAnswered = false, PaperRecord? Record = null);
