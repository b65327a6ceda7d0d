using CooPortal.Operations.Certificates.Batches;
using CooPortal.Operations.InboundOrigins;
using CooPortal.Operations.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Certificates;

/// <summary>Registers the verbs over certificates.</summary>
public static class CertificateVerbs
{
    public static IServiceCollection AddCertificateVerbs(this IServiceCollection services) => services
        .AddScoped<FindCertificate>()
        .AddScoped<FindGoodsWindow>()
        .AddScoped<StartCertificate>()
        .AddScoped<LateIssueAdvice>()
        .AddScoped<CheckForm>()
        .AddScoped<CheckDeclaration>()
        .AddScoped<LatestRefusal>()
        .AddScoped<SaveDraft>()
        .AddScoped<SaveGoods>()
        .AddScoped<CopyGoods>()
        .AddScoped<MoveGoods>()
        .AddScoped<DeleteGoods>()
        .AddScoped<RestoreGoods>()
        .AddScoped<BatchEditGoods>()
        .AddScoped<FindInboundOrigin>()
        .AddScoped<FindInboundRecord>()
        .AddScoped<SaveOriginalProof>()
        .AddScoped<SaveInvoice>()
        .AddScoped<DeleteInvoices>()
        .AddScoped<CopyCertificate>()
        .AddScoped<ReplaceCertificate>()
        .AddScoped<CompareWithOriginal>()
        .AddScoped<ConvertCertificate>()
        .AddScoped<ShelveCertificate>()
        .AddScoped<DeleteCertificate>()
        .AddScoped<DeclareCertificate>()
        .AddScoped<StartDeclarationBatch>()
        .AddScoped<FindDeclarationBatch>()
        .AddScoped<IWorkJob, RunDeclarationBatch>()
        .AddScoped<ApplyReceipt>();
}
