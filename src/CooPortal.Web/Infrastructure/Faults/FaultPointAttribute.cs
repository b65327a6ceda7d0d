using System.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CooPortal.Web.Infrastructure.Faults;

/// <summary>
/// Ends the process when the action's change is committed and its answer is not yet on its way, without any clean-up, as a power cut
/// would: the point that tests of recovery need. Active in Development only, for the point that the setting FaultAt names.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FaultPointAttribute(string name) : ResultFilterAttribute
{
    public override void OnResultExecuting(ResultExecutingContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment() && services.GetRequiredService<IConfiguration>()["FaultAt"] == name)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
