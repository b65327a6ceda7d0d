using CooPortal.Domain.Agency;
using CooPortal.Operations.Authorisations;

namespace CooPortal.Web.Features.SelfPrint.PrintAuthorisation;

public sealed record PrintAuthorisationPage
{
    public required IReadOnlyList<PrintAuthorisationRow> Rows { get; init; }

    /// <summary>When the company's own seal was authorised; null closes 新增代理授权 (row 258).</summary>
    public DateTime? SealAuthorisedAt { get; init; }

    /// <summary>Agents to choose from while 新增代理授权 is open; null when it is not.</summary>
    public IReadOnlyList<AgencyRelation>? Choices { get; init; }

    /// <summary>The authorisation whose end is to be confirmed; null when there is none.</summary>
    public PrintAuthorisationRow? Withdrawing { get; init; }
}
