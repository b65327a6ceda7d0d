using CooPortal.Operations.Documents;

namespace CooPortal.Web.Infrastructure.Documents;

/// <summary>Printed documents: store, keys and rendering jobs, from the section Documents.</summary>
public static class DocumentServices
{
    /// <summary>Path of the page that checks a printed certificate.</summary>
    public const string CheckingPath = "/paper";

    public static void AddPrintedDocuments(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(DocumentOptions.Section).Get<DocumentOptions>() ?? new DocumentOptions();
        var portal = builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
        builder.Services.AddDocuments(options.CheckingPage.Length > 0 ? options : options with { CheckingPage = new Uri(portal.Origin, CheckingPath).AbsoluteUri });
    }
}
