namespace CooPortal.Web.Features.Cards.Login;

public sealed record LoginViewModel
{
    public required string ReturnUrl { get; init; }

    /// <summary>The oldest control that is admitted.</summary>
    public required string MinimumVersion { get; init; }
}
