using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.Verification.Detail;

/// <summary>核查记录单详情.</summary>
public sealed record DetailPage(RecordView View, IReadOnlyList<Receipt> Receipts);
