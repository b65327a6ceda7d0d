using CooPortal.Operations.Printing;

namespace CooPortal.Web.Features.SelfPrint.Download;

/// <summary>Asks before originals are downloaded for the first time: from then on they are not printed.</summary>
public sealed record DownloadQuestion(IReadOnlyList<DownloadRow> Rows, string QueryString)
{
    public IReadOnlyList<DownloadRow> Allowed => [.. Rows.Where(row => row.OriginalRefusal is null)];

    public IReadOnlyList<DownloadRow> Refused => [.. Rows.Where(row => row.OriginalRefusal is not null)];
}
