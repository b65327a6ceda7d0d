using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Accounts;
using CooPortal.Web;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.TestKit;

/// <summary>The real portal in this process, on a database of its own, reached as https://localhost without a socket.</summary>
public sealed class TestPortal : IAsyncDisposable
{
    public const string Password = "Correct-Horse-9";
    public const string CaptchaAnswer = "0000";

    // two rounds: the product's 210,000 for each account and login are a minute or two of the whole suite
    private static readonly string QuickHash =
        $"pbkdf2-sha512$2${Convert.ToBase64String(new byte[16])}${Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(Password, new byte[16], 2, HashAlgorithmName.SHA512, 64))}";

    private static readonly string CustomsSecret = Convert.ToBase64String(new byte[32]);

    private readonly WebApplication _app;

    private TestPortal(WebApplication app, TestDatabase database, ManualClock clock)
    {
        _app = app;
        Database = database;
        Clock = clock;
    }

    public TestDatabase Database { get; }

    public ManualClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where a portal with a socket answers, as http://localhost:port: another site than 127.0.0.1, as in the demo.</summary>
    public Uri Address => new(_app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));

    /// <summary>With a socket on a free port, for real browsers and programs.</summary>
    public static Task<TestPortal> ListenAsync(IReadOnlyDictionary<string, string?>? settings = null) =>
        StartAsync(
            new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>()) { ["Portal:PublicOrigin"] = "http://localhost" },
            builder => builder.WebHost.UseUrls("http://127.0.0.1:0"),
            socket: true);

    /// <param name="settings">Further configuration, "Section:Key" to value.</param>
    public static async Task<TestPortal> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? adjust = null, bool socket = false)
    {
        var database = await TestDatabase.CreateAsync();
        var clock = new ManualClock(Some.Now);
        var configuration = SettingsOf(database);
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            configuration[key] = value;
        }

        var app = PortalHost.Build(["--environment", "Development"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(configuration);
            builder.Services.AddSingleton<TimeProvider>(clock);
            if (!socket)
            {
                builder.WebHost.UseTestServer();
            }

            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        return new TestPortal(app, database, clock);
    }

    /// <summary>The settings of a web node on a database; customs is never reached.</summary>
    public static Dictionary<string, string?> SettingsOf(TestDatabase database) => new()
    {
        ["Portal:PublicOrigin"] = "https://localhost",
        ["Database:Provider"] = database.Options.Provider.ToString(),
        ["Database:ConnectionString"] = database.Options.ConnectionString,
        ["Database:DataKey"] = database.Options.DataKey,
        ["Roles"] = "web",
        ["Documents:Folder"] = Directory.CreateTempSubdirectory("coo-documents-").FullName,
        ["CheckCodes:Keys:0"] = CustomsSecret,
        ["Customs:Address"] = "http://127.0.0.1:9/",
        ["Customs:Outgoing:0:Id"] = "portal-1",
        ["Customs:Outgoing:0:Secret"] = CustomsSecret,
        ["Customs:Outgoing:0:NotAfter"] = "2099-01-01T00:00:00Z",
        ["Customs:Incoming:0:Id"] = "customs-1",
        ["Customs:Incoming:0:Secret"] = CustomsSecret,
        ["Customs:Incoming:0:NotAfter"] = "2099-01-01T00:00:00Z",
        ["Login:Captcha:FixedAnswer"] = CaptchaAnswer,
        ["Login:SecondFactor"] = "false",
        ["RateLimits:Login"] = "1000",
        ["Serilog:MinimumLevel:Default"] = "Fatal",
    };

    /// <summary>A browser that nobody has signed in with.</summary>
    public PortalBrowser Visit() => new(_app.GetTestServer().CreateHandler());

    /// <summary>For programs that are no browsers.</summary>
    public HttpMessageHandler Handler() => _app.GetTestServer().CreateHandler();

    /// <summary>Adds an active enterprise with its administrator.</summary>
    public async Task<User> AddAdministratorAsync(string userName = "admin", Enterprise? enterprise = null)
    {
        enterprise ??= Some.Enterprise();
        var user = SomeUser(userName, enterprise.Id, UserRole.Administrator);
        await using var db = Database.Open();
        db.Enterprises.Add(enterprise);
        db.Users.Add(user);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return user;
    }

    public async Task<User> AddUserAsync(string userName, Guid? enterpriseId, UserRole role)
    {
        var user = SomeUser(userName, enterpriseId, role);
        await using var db = Database.Open();
        db.Users.Add(user);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return user;
    }

    /// <summary>A browser signed in through the login page.</summary>
    public async Task<PortalBrowser> SignInAsync(string userName, string password = Password)
    {
        var browser = Visit();
        await browser.SignInAsync(userName, password);
        return browser;
    }

    /// <summary>A browser whose session the company's legal-person card opened; the card's own way in is tested with the print agent.</summary>
    public async Task<PortalBrowser> SignInWithLegalPersonCardAsync(User user)
    {
        await using var db = Database.Open();
        var (id, key, now) = (Guid.CreateVersion7(), SecretToken.Create(), Clock.GetUtcNow().UtcDateTime);
        var identity = new SignedInUser
        {
            UserId = user.Id,
            UserName = user.UserName,
            FullName = user.FullName,
            EnterpriseId = user.EnterpriseId,
            EnterpriseName = await db.Enterprises.Where(row => row.Id == user.EnterpriseId).Select(row => row.NameZh).SingleAsync(),
            Role = user.Role,
            Method = SessionMethod.LegalPersonCard,
        }.ToIdentity(SessionHandler.SchemeName);
        identity.AddClaim(new Claim(PortalClaims.SessionId, id.ToString()));
        db.Sessions.Add(new Session
        {
            Id = id,
            KeyHash = SecretToken.Hash(key),
            UserId = user.Id,
            EnterpriseId = user.EnterpriseId,
            Method = SessionMethod.LegalPersonCard,
            Ticket = TicketSerializer.Default.Serialize(new AuthenticationTicket(new ClaimsPrincipal(identity), SessionHandler.SchemeName)),
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now.AddHours(12),
        });
        await db.SaveChangesAsync();
        var browser = Visit();
        browser.Cookies.Add(browser.Address, new Cookie(Services.GetRequiredService<PortalCookies>().Session, key) { Secure = true });
        return browser;
    }

    /// <summary>Signs in as the administrator of a new enterprise.</summary>
    public async Task<PortalBrowser> SignInAsAdministratorAsync()
    {
        await AddAdministratorAsync();
        return await SignInAsync("admin");
    }

    public async ValueTask DisposeAsync()
    {
        // disposing alone does not wait for the background services, which then write into a database that is being deleted
        using var atMost = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(atMost.Token);
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A user who is not stored yet.</summary>
    public static User SomeUser(string userName, Guid? enterpriseId, UserRole role) => new()
    {
        EnterpriseId = enterpriseId,
        UserName = userName,
        NormalisedUserName = userName.ToLowerInvariant(),
        PasswordHash = QuickHash,
        FullName = "王管理",
        Role = role,
        CreatedAt = Some.Now,
    };
}
