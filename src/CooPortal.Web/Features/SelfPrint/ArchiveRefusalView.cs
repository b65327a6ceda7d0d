namespace CooPortal.Web.Features.SelfPrint;

/// <summary>Customs' reason for not archiving, with the way to ask again.</summary>
/// <param name="Id">The certificate.</param>
/// <param name="Reason">Customs' words.</param>
/// <param name="Back">The list to come back to.</param>
public sealed record ArchiveRefusalView(Guid Id, string Reason, string Back);
