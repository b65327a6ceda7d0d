namespace CooPortal.PrintAgent;

/// <summary>Builds the program; tests start the same program in-process.</summary>
public static class AgentHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.MapGet("/healthz", () => "ok");
        return app;
    }
}
