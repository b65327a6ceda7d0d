using System.Threading.RateLimiting;
using CooPortal.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace CooPortal.Web.Infrastructure.Security;

/// <summary>Policies for [EnableRateLimiting]: so many requests a minute, by address or by user. The section RateLimits overrides each.</summary>
public static class RateLimits
{
    public const string Login = "Login";
    public const string Challenge = "Challenge";
    public const string Captcha = "Captcha";
    public const string PublicCheck = "PublicCheck";
    public const string Upload = "Upload";
    public const string Export = "Export";
    public const string Preview = "Preview";

    public static IReadOnlyDictionary<string, int> PerMinute { get; } = new Dictionary<string, int>
    {
        [Login] = 10,
        [Challenge] = 10,
        [Captcha] = 30,
        [PublicCheck] = 20,
        [Upload] = 30,
        [Export] = 5,
        [Preview] = 60,
    };

    private static readonly HashSet<string> byUser = [Upload, Export, Preview];

    public static void Configure(RateLimiterOptions limiter, IConfiguration configuration)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        foreach (var (policy, standard) in PerMinute)
        {
            var permits = configuration.GetValue($"RateLimits:{policy}", standard);
            limiter.AddPolicy(policy, context => RateLimitPartition.GetFixedWindowLimiter(
                $"{policy}:{Caller(context, byUser.Contains(policy))}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }));
        }
    }

    private static string Caller(HttpContext context, bool user) =>
        user && context.SignedInOrNull() is { } signedIn
            ? signedIn.UserId.ToString()
            : context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
}
