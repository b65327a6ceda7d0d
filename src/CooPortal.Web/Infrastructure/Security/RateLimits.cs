using System.Globalization;
using System.Threading.RateLimiting;
using CooPortal.CustomsProtocol.Http;
using CooPortal.PrintProtocol;
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

    /// <summary>The public log: a program that reads it asks often.</summary>
    public const string IssuanceLog = "IssuanceLog";

    /// <summary>Calls of a print agent: by key and address, so that nobody else can use a key's share up.</summary>
    public const string Agent = "Agent";

    /// <summary>Calls of an ERP: by key and address; one may carry a batch.</summary>
    public const string Erp = "Erp";

    /// <summary>Calls of the REST API: by key and address.</summary>
    public const string Rest = "Rest";

    /// <summary>Calls of WeChat's servers, which are few addresses.</summary>
    public const string WeChat = "WeChat";

    public static IReadOnlyDictionary<string, int> PerMinute { get; } = new Dictionary<string, int>
    {
        [Login] = 10,
        [Challenge] = 10,
        [Captcha] = 30,
        [PublicCheck] = 20,
        [Upload] = 30,
        [Export] = 5,
        [Preview] = 60,
        [IssuanceLog] = 60,
        [Agent] = 120,
        [Erp] = 60,
        [Rest] = 120,
        [WeChat] = 600,
    };

    private static readonly HashSet<string> byUser = [Upload, Export, Preview];

    public static void Configure(RateLimiterOptions limiter, IConfiguration configuration)
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = SayWhenAsync;
        foreach (var (policy, standard) in PerMinute)
        {
            var permits = configuration.GetValue($"RateLimits:{policy}", standard);
            limiter.AddPolicy(policy, context => RateLimitPartition.GetFixedWindowLimiter(
                $"{policy}:{Caller(context, policy)}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) }));
        }
    }

    private static string Caller(HttpContext context, string policy)
    {
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        if (policy == Agent)
        {
            return context.Request.Headers[AgentHeaders.Key].ToString() is { Length: 64 } key ? $"{key}:{address}" : address;
        }

        if (policy == Erp)
        {
            return context.Request.Headers[ErpBinding.KeyHeader].ToString() is { Length: > 0 and <= 40 } key ? $"{key}:{address}" : address;
        }

        if (policy == Rest)
        {
            // the part of the token that is no secret
            return context.Request.Headers.Authorization.ToString() is { Length: > 7 and < 120 } token && token.IndexOf('.', StringComparison.Ordinal) is > 7 and var dot ? $"{token[7..dot]}:{address}" : address;
        }

        return byUser.Contains(policy) && context.SignedInOrNull() is { } signedIn ? signedIn.UserId.ToString() : address;
    }

    private static async ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var response = rejected.HttpContext.Response;
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var pause))
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (rejected.HttpContext.Request.Path.StartsWithSegments("/agent-api", StringComparison.Ordinal))
        {
            await response.WriteAsJsonAsync(new Refusal { Code = RefusalCodes.TooMany, Message = "请求过于频繁，请稍后再试。" }, ProtocolJson.Options, cancellationToken);
        }
    }
}
