using Microsoft.AspNetCore.Authentication;

namespace CooPortal.Web.Infrastructure.Sessions;

/// <summary>How long a session lives.</summary>
public sealed class SessionLifetime : AuthenticationSchemeOptions
{
    /// <summary>Without a request of the user.</summary>
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(30);

    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The time of the last request is written no more often than this.</summary>
    public TimeSpan SeenPrecision { get; set; } = TimeSpan.FromSeconds(30);
}
