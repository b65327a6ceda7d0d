using CooPortal.Domain.Certificates;
using CooPortal.Domain.Sealing;

namespace CooPortal.Web.Features.SelfPrint.Authorisation;

/// <summary>授权结果: the last authorisation with customs' receipt.</summary>
public sealed record ResultPage(SealAuthorisation Last, IReadOnlyList<Receipt> Receipts);
