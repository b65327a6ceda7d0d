namespace CooPortal.Web.Features.Cards.Login;

public sealed record LoginViewModel
{
    public required string ReturnUrl { get; init; }
}
