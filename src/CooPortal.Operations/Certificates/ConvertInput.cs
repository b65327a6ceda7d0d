namespace CooPortal.Operations.Certificates;

/// <summary>Which certificate becomes the draft of which other type.</summary>
/// <param name="SourceId">The certificate to convert; it stays as it is.</param>
/// <param name="TypeCode">Code of the type to convert into.</param>
/// <param name="NewId">Made with the question, so that confirming twice makes one certificate.</param>
public sealed record ConvertInput(Guid SourceId, string TypeCode, Guid NewId);
