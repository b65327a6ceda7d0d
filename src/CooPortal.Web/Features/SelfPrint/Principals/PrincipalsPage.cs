using CooPortal.Operations.Authorisations;

namespace CooPortal.Web.Features.SelfPrint.Principals;

public sealed record PrincipalsPage(PrincipalsQuery Query, IReadOnlyList<PrintAuthorisationRow> Rows)
{
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Query.Code + Query.Name);
}
