using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Accounts.OwnAccount;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.Operations.Audit;
using CooPortal.Web.Features.Accounts.Login;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Accounts;

/// <summary>Getting in and out, one's own account, registration of a company.</summary>
public sealed class AccountsFeature : PortalFeature
{
    public override string Area => "Accounts";

    public override string RoutePrefix => "accounts";

    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(MenuSections.Administration, "企业注册审核", "/accounts/registrations") { VisibleTo = user => user.Role == UserRole.PlatformAdministrator },
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<CaptchaOptions>()
            .BindConfiguration(CaptchaOptions.Section)
            .Validate<IHostEnvironment>((options, environment) => string.IsNullOrEmpty(options.FixedAnswer) || environment.IsDevelopment(), "Login:Captcha:FixedAnswer is for the Development environment only.")
            .ValidateOnStart();
        services.AddOptions<LoginOptions>().BindConfiguration(LoginOptions.Section);
        services.AddScoped<Captchas>();
        services.AddScoped<LoginLock>();
        services.AddScoped<LogIn>();
        services.AddScoped<SetUpSecondFactor>();
        services.AddScoped<ProveSecondFactor>();
        services.AddScoped<ChangePhone>();
        services.AddScoped<RenewRecoveryCodes>();
        services.AddScoped<RegisterEnterprise>();
        services.AddScoped<DecideRegistration>();
        services.AddScoped<ActivateRegistration>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ConfirmPassword>();
        services.AddScoped<TakePersonalRecord>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<ClearAccountRecords>();
        services.AddScoped<AppointPlatformAdministrator>();
        services.AddScoped<FindAuditTrail>();
        services.AddScoped<SessionOpener>();
        services.AddScoped<CaptchaPicture>();
    }
}
