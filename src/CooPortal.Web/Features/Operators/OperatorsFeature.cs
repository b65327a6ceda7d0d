using CooPortal.Domain.Accounts;
using CooPortal.Operations.Accounts.Operators;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Operators;

/// <summary>管理员账号信息管理 → 我的操作员: the company's accounts, their cards, where they are signed in, what they did.</summary>
public sealed class OperatorsFeature : PortalFeature
{
    public override string Area => "Operators";

    public override string RoutePrefix => "operators";

    public override FeatureAccess Access => FeatureAccess.Administrator;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.Administration, "我的操作员", "/operators/list") { VisibleTo = user => user.EnterpriseId is not null && user.Role == UserRole.Administrator, ActivePrefixes = ["/operators"] },
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddScoped<FindOperators>()
        .AddScoped<SaveOperator>()
        .AddScoped<SetOperatorState>()
        .AddScoped<ResetPassword>()
        .AddScoped<BindCard>()
        .AddScoped<UnbindCard>()
        .AddScoped<EndColleagueSession>();
}
