using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Data;
using CooPortal.Web.Shared.Elements;

namespace CooPortal.Web.Features.BlankForms.WriteOff;

/// <summary>空白证单核销: the list, and the window over it.</summary>
public sealed record WriteOffPage
{
    public const string Address = "/blank-forms/write-off";

    public required WriteOffQuery Query { get; init; }

    /// <summary>Conditions and place of the list, for coming back to it.</summary>
    public required string QueryString { get; init; }

    public required KeysetPage<WriteOffRow> Page { get; init; }

    public required PagerView Pager { get; init; }

    public WriteOffWindow? Window { get; init; }

    public bool HasConditions => Query != new WriteOffQuery();
}
