using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Infrastructure.Accounts;

public static class SignedInUserExtensions
{
    /// <summary>The user of a page behind the login.</summary>
    public static SignedInUser SignedIn(this ControllerBase controller) => controller.HttpContext.SignedIn();

    public static SignedInUser SignedIn(this HttpContext context) =>
        SignedInUser.From(context.User) ?? throw new InvalidOperationException("This page has no signed-in user; its area must not be open to anyone.");

    public static SignedInUser? SignedInOrNull(this HttpContext context) => SignedInUser.From(context.User);
}
