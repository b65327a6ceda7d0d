using CooPortal.Forms.Authenticity;
using CooPortal.Operations.Attachments;
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
        var page = options.CheckingPage.Length > 0 ? options.CheckingPage : new Uri(portal.Origin, CheckingPath).AbsoluteUri;
        if (page.Length > PaperQr.LongestAddress)
        {
            // found at the first approval it would be too late: no original could be made
            throw new InvalidOperationException($"The address of the checking page, “{page}”, has more than {PaperQr.LongestAddress} characters, which a QR code cannot hold; set a shorter Documents:CheckingPage.");
        }

        builder.Services.AddSingleton(builder.Configuration.GetSection(VirusScannerOptions.Section).Get<VirusScannerOptions>() ?? new VirusScannerOptions());
        builder.Services.AddDocuments(options with { CheckingPage = page });
    }
}
