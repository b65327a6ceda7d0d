using CooPortal.Domain.Accounts;
using CooPortal.Web.Features.Messages.Waiting;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Messages;

/// <summary>Messages to and from customs that did not get through, and what to do about them (decisions.md 39).</summary>
public sealed class MessagesFeature : PortalFeature
{
    public override string Area => "Messages";

    public override string RoutePrefix => "messages";

    public override IReadOnlyList<NavigationEntry> Navigation =>
    [
        new(MenuSections.Administration, "海关报文", "/messages/waiting")
        {
            VisibleTo = user => user.Role is UserRole.Administrator or UserRole.PlatformAdministrator,
        },
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddMemoryCache();
        services.AddScoped<CustomsState>();
    }
}
