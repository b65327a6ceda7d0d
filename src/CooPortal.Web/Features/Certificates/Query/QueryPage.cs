using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Web.Shared.Elements;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.Query;

/// <summary>证书查询 as it stands on the screen.</summary>
public sealed record QueryPage
{
    public required QueryFilter Filter { get; init; }

    public required IReadOnlyList<QueryRow> Rows { get; init; }

    public required PagerView Pager { get; init; }

    /// <summary>Query string of this page, for coming back to it.</summary>
    public required string QueryString { get; init; }

    /// <summary>What a batch action did, row by row.</summary>
    public IReadOnlyList<BatchResult> Results { get; init; } = [];

    public string ResultTitle { get; init; } = "";

    /// <summary>Why the company cannot apply for certificates now; null when it can.</summary>
    public string? NewRefusal { get; init; }

    /// <summary>Ids of rows whose status customs may still change.</summary>
    public string LiveIds => string.Join(',', Rows.Where(row => row.IsMoving).Select(row => row.Data.Id.ToString("N")));

    public static IReadOnlyList<FieldOption> StatusOptions { get; } =
    [
        .. Enum.GetValues<CertificateStatus>().Select(status => new FieldOption(status.ToString(), status.TitleZh())),
        new(QueryFilter.ShelvedStatus, "已手动存档"),
    ];

    public static IReadOnlyList<FieldOption> KindOptions { get; } = [.. Enum.GetValues<RequestKind>().Select(kind => new FieldOption(kind.ToString(), kind.TitleZh()))];

    public static QueryRow Row(CertificateRow row, bool isChecked) => new(row, isChecked);
}
