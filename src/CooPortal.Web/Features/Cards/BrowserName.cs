namespace CooPortal.Web.Features.Cards;

/// <summary>A browser's name for people, as the agent's page shows it.</summary>
public static class BrowserName
{
    // Order matters: Edge and Opera call themselves Chrome too, Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] known =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    public static string Of(string userAgent) =>
        known.FirstOrDefault(browser => userAgent.Contains(browser.Mark, StringComparison.Ordinal)).Name ?? "未知浏览器";
}
