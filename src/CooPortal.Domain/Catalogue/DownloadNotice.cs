namespace CooPortal.Domain.Catalogue;

/// <summary>A line of the notice that opens 证书下载.</summary>
/// <param name="Position">Place in the list.</param>
/// <param name="Text">The manual's words.</param>
public sealed record DownloadNotice(int Position, string Text);
