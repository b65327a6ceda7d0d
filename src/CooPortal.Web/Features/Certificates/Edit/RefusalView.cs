namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>Why customs sent the certificate back.</summary>
/// <param name="Date">Date and time in China.</param>
/// <param name="Text">Customs' words as a whole.</param>
/// <param name="Reasons">One by one.</param>
public sealed record RefusalView(string Date, string Text, IReadOnlyList<SummaryEntry> Reasons);
