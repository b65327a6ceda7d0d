namespace CooPortal.Operations.Verification;

/// <summary>A file as it was uploaded.</summary>
/// <param name="Kind">Code of 电子资料.</param>
/// <param name="Name">The name that the browser gave.</param>
/// <param name="Content">Its bytes.</param>
public sealed record UploadedMaterial(string Kind, string Name, byte[] Content);
