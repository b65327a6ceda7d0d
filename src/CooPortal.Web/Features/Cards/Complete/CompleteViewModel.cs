namespace CooPortal.Web.Features.Cards.Complete;

public sealed record CompleteViewModel
{
    public required string Problem { get; init; }
}
