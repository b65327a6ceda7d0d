using CooPortal.Operations.Attachments;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Certificates.Query;
using CooPortal.Operations.GoodsImport;
using CooPortal.Web.Features.Certificates.Edit;
using CooPortal.Web.Features.Certificates.Printers;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Infrastructure.Navigation;

namespace CooPortal.Web.Features.Certificates;

/// <summary>证书申请 and 证书查询: from choosing a type to following customs' answers.</summary>
public sealed class CertificatesFeature : PortalFeature
{
    public override string Area => "Certificates";

    public override string RoutePrefix => "certificates";

    public override FeatureAccess Access => FeatureAccess.Company;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new(MenuSections.CertificateApplication, "证书申请", "/certificates/apply") { ActivePrefixes = ["/certificates"] },
        new(MenuSections.CertificateQuery, "证书查询", "/certificates/query") { ActivePrefixes = ["/certificates/issuance", "/certificates/replace", "/certificates/convert", "/certificates/batch"] },
    ];

    public override void AddServices(IServiceCollection services) => services
        .AddCertificateVerbs()
        .AddAttachmentVerbs()
        .AddGoodsImportVerbs()
        .AddScoped<EditPageBuilder>()
        .AddScoped<PrinterOffsets>()
        .AddScoped<SearchCertificates>()
        .AddScoped<FindReceipts>();
}
