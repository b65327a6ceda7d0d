using System.Text.RegularExpressions;
using CooPortal.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Authorization;

namespace CooPortal.Web.Infrastructure;

/// <summary>
/// Gives every controller below Features its area, its URL (area/use-case/id) and its area's gate, so that a use case needs no route
/// attribute. The action named Index or like the use case answers at the use case itself, others one segment below; a template written
/// on the action is kept and stands relative to the use case.
/// </summary>
public sealed partial class FeatureConvention : IApplicationModelConvention
{
    private readonly Dictionary<string, PortalFeature> features = PortalFeatures.All.ToDictionary(feature => feature.Area, StringComparer.Ordinal);

    public void Apply(ApplicationModel application)
    {
        foreach (var controller in application.Controllers)
        {
            var area = AreaOf(controller.ControllerType.Namespace);
            if (area is null)
            {
                continue;
            }

            if (!features.TryGetValue(area, out var feature))
            {
                throw new InvalidOperationException($"Features/{area} is not in PortalFeatures.All.");
            }

            controller.RouteValues["area"] = area;
            Route(controller, feature);
            Gate(controller, feature);
        }
    }

    public static string Kebab(string name) => WordStart().Replace(name, "-$1").ToLowerInvariant();

    private static string? AreaOf(string? controllerNamespace)
    {
        const string root = "CooPortal.Web.Features.";
        return controllerNamespace?.StartsWith(root, StringComparison.Ordinal) == true ? controllerNamespace[root.Length..].Split('.')[0] : null;
    }

    private static void Route(ControllerModel controller, PortalFeature feature)
    {
        var useCase = $"{feature.RoutePrefix}/{Kebab(controller.ControllerName)}".TrimStart('/');
        foreach (var selector in controller.Selectors)
        {
            selector.AttributeRouteModel ??= new AttributeRouteModel { Template = useCase };
        }

        foreach (var action in controller.Actions)
        {
            var isMain = action.ActionName == "Index" || action.ActionName == controller.ControllerName;
            foreach (var selector in action.Selectors)
            {
                selector.AttributeRouteModel ??= new AttributeRouteModel { Template = isMain ? "{id?}" : Kebab(action.ActionName) + "/{id?}" };
            }
        }
    }

    private static void Gate(ControllerModel controller, PortalFeature feature)
    {
        switch (feature.Access)
        {
            case FeatureAccess.Anyone:
                controller.Filters.Add(new AllowAnonymousFilter());
                foreach (var selector in controller.Selectors)
                {
                    selector.EndpointMetadata.Add(new AllowAnonymousAttribute());
                }

                break;
            case FeatureAccess.Company:
                controller.Filters.Add(new Security.RequiresCompanyAttribute());
                break;
            case FeatureAccess.Administrator:
                controller.Filters.Add(new Security.RequiresRoleAttribute(UserRole.Administrator));
                break;
            case FeatureAccess.PlatformAdministrator:
                controller.Filters.Add(new Security.RequiresRoleAttribute(UserRole.PlatformAdministrator));
                break;
            case FeatureAccess.SignedIn:
                break;
        }
    }

    [GeneratedRegex("(?<=[a-z0-9])([A-Z])")]
    private static partial Regex WordStart();
}
