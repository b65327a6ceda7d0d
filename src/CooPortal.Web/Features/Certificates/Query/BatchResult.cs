namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>What happened to one selected certificate.</summary>
public sealed record BatchResult(Guid Id, string Number, bool Succeeded, string Text);
