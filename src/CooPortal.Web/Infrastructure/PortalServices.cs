using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Data;
using CooPortal.Web.Infrastructure.Accounts;
using CooPortal.Web.Infrastructure.Data;
using CooPortal.Web.Infrastructure.Documents;
using CooPortal.Web.Infrastructure.Faults;
using CooPortal.Web.Infrastructure.Jobs;
using CooPortal.Web.Infrastructure.Journal;
using CooPortal.Web.Infrastructure.Metrics;
using CooPortal.Web.Infrastructure.Navigation;
using CooPortal.Web.Infrastructure.Security;
using CooPortal.Web.Infrastructure.Sessions;
using CooPortal.Web.Infrastructure.Startup;
using CooPortal.Web.Infrastructure.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Serilog;
using Serilog.Formatting.Json;

namespace CooPortal.Web.Infrastructure;

/// <summary>What the program consists of.</summary>
public static class PortalServices
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddLogging(builder);

        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<PortalOptions>()
            .BindConfiguration(PortalOptions.Section)
            .Validate(options => Uri.TryCreate(options.PublicOrigin, UriKind.Absolute, out _), "Portal:PublicOrigin must be an absolute address.")
            .ValidateOnStart();
        services.AddSingleton<PortalCookies>();
        services.AddOptions<HostFilteringOptions>().PostConfigure<IOptions<PortalOptions>>((filter, portal) => filter.AllowedHosts = [portal.Value.Origin.Host]);
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PortalOptions>>((forwarded, portal) =>
        {
            // with no proxy named the framework would believe these headers from anybody
            forwarded.ForwardedHeaders = portal.Value.KnownProxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in portal.Value.KnownProxies)
            {
                forwarded.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }
        });

        services.AddHostedService<Drain>();
        services.AddOptions<HostOptions>().Configure<IOptions<PortalOptions>>((host, portal) => host.ShutdownTimeout += portal.Value.Drain);
        AddData(builder);
        builder.AddJobs();
        builder.AddPrintedDocuments();
        services.AddHealth();
        AddPages(services);
        AddSecurity(services);
        services.AddRateLimiter(limiter => RateLimits.Configure(limiter, builder.Configuration));
        foreach (var feature in PortalFeatures.All)
        {
            feature.AddServices(services);
        }
    }

    private static void AddData(WebApplicationBuilder builder)
    {
        var database = builder.Configuration.GetSection("Database").Get<DatabaseOptions>() ?? throw new InvalidOperationException("The section Database is missing from the configuration.");
        if (string.IsNullOrEmpty(database.ConnectionString) || string.IsNullOrEmpty(database.DataKey))
        {
            throw new InvalidOperationException("Database:ConnectionString and Database:DataKey must be set.");
        }

        builder.Services.AddCooPortalData(database);
        if (builder.Environment.IsDevelopment() && builder.Configuration["FaultAt"] is { Length: > 0 } point)
        {
            builder.Services.ConfigureDbContext<CooPortalDbContext>(options => options.AddInterceptors(new CommitFault(point)));
        }

        builder.Services.AddHostedService<DatabaseStart>();
        builder.Services.AddSingleton<KeyRing>();
        builder.Services.AddOptions<KeyRingOptions>().BindConfiguration(KeyRingOptions.Section);
        var protection = builder.Services.AddDataProtection().SetApplicationName("CooPortal");
        var keyRing = builder.Configuration.GetSection(KeyRingOptions.Section).Get<KeyRingOptions>();
        if (keyRing is { CertificateFile.Length: > 0 })
        {
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(keyRing.CertificateFile, keyRing.CertificatePassword));
        }

        if (builder.Environment.IsProduction())
        {
            builder.Services.AddHostedService<ProductionGuard>();
        }

        builder.Services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);
        builder.Services.AddScoped<UserPreferences>();
        builder.Services.AddScoped<WorkTabs>();
        builder.Services.AddScoped<NavigationMenus>();
        builder.Services.AddScoped<FormJournal>();
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        var format = builder.Configuration["Logging:Format"] ?? (builder.Environment.IsDevelopment() ? "text" : "json");
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", Serilog.Events.LogEventLevel.Information)
            .Enrich.FromLogContext()
            .ReadFrom.Configuration(builder.Configuration);
        _ = format == "json" ? configuration.WriteTo.Console(new JsonFormatter(renderMessage: true)) : configuration.WriteTo.Console(formatProvider: System.Globalization.CultureInfo.InvariantCulture);
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(configuration.CreateLogger(), dispose: true);
    }

    private static void AddPages(IServiceCollection services)
    {
        ChineseMessages.ApplyToValidators();
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(PortalHost).Assembly))
        {
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        }

        services.AddControllersWithViews(mvc =>
        {
            mvc.Conventions.Add(new FeatureConvention());
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            mvc.Filters.Add<PasswordChangeFilter>();
            mvc.Filters.Add<ForeignRecordFilter>();
            mvc.Filters.Add<StaleTokenFilter>();
            mvc.Filters.Add<BrokenRulesFilter>();
            mvc.Filters.Add<ValidationFilter>();
            mvc.Filters.Add<JournalFilter>();
            // required is what a validator says, not what happens to be a non-nullable string
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            ChineseMessages.Apply(mvc.ModelBindingMessageProvider);
        });
        services.Configure<RazorViewEngineOptions>(views =>
        {
            views.AreaViewLocationFormats.Clear();
            views.AreaViewLocationFormats.Add("/Features/{2}/{1}/{0}.cshtml");
            views.AreaViewLocationFormats.Add("/Features/{2}/{0}.cshtml");
            views.AreaViewLocationFormats.Add("/Shared/{0}.cshtml");
            views.ViewLocationFormats.Clear();
            views.ViewLocationFormats.Add("/Shared/{0}.cshtml");
        });
        // assets are compressed when they are built; event streams, files and documents must not be
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "application/json"];
        });
        services.Configure<RouteOptions>(routes =>
        {
            routes.LowercaseUrls = true;
        });
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddSingleton<RecordForeignAttempt>();
    }

    private static void AddSecurity(IServiceCollection services)
    {
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<PortalCookies>((antiforgery, cookies) =>
        {
            antiforgery.Cookie.Name = cookies.Antiforgery;
            antiforgery.Cookie.SameSite = SameSiteMode.Lax;
            antiforgery.Cookie.SecurePolicy = cookies.SecurePolicy;
            antiforgery.Cookie.Path = "/";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<PortalCookies>((flash, cookies) =>
        {
            flash.Cookie.Name = cookies.Flash;
            flash.Cookie.SameSite = SameSiteMode.Lax;
            flash.Cookie.SecurePolicy = cookies.SecurePolicy;
            flash.Cookie.Path = "/";
            flash.Cookie.IsEssential = true;
        });

        services.AddAuthentication(SessionHandler.SchemeName).AddScheme<SessionLifetime, SessionHandler>(SessionHandler.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
