using CooPortal.Web.Infrastructure;

namespace CooPortal.Web;

/// <summary>Builds the program; tests start the same program in-process.</summary>
public static class PortalHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // the name finds views and web assets, also when a test is the process
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(PortalHost).Assembly.GetName().Name });
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        adjust?.Invoke(builder);
        builder.AddPortal();

        var app = builder.Build();
        app.UsePortal();
        return app;
    }
}
