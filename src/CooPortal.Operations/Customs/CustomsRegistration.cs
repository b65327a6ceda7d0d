using CooPortal.CustomsProtocol.Http;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Authorisations;
using CooPortal.Operations.BlankForms;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs.Handlers;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Customs.Sending;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.PreReview;
using CooPortal.Operations.Printing;
using CooPortal.Operations.Supplements;
using CooPortal.Operations.Verification;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace CooPortal.Operations.Customs;

/// <summary>Registers the customs channel. Web nodes enqueue and ask; worker nodes also send and receive.</summary>
public static class CustomsRegistration
{
    public static IServiceCollection AddCustoms(this IServiceCollection services, CustomsOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.ToIdentity());
        services.AddHttpClient<CustomsHttpClient>(http =>
        {
            http.BaseAddress = options.Address;
            http.Timeout = options.Timeout;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            // a line per pull would bury everything else; what fails is logged by sender and reader
            .RemoveAllLoggers();
        services.TryAddScoped<ICustomsChannel, HttpCustomsChannel>();
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<CustomsOutbox>();
        services.TryAddScoped<JobLeases>();
        services.AddScoped<CustomsGate>();
        services.AddScoped<FindCustomsHealth>();
        services.AddScoped<RetryCustomsMessages>();
        services.AddSingleton<InboxSignal>();
        return services;
    }

    /// <summary>The jobs of a worker node; needs <see cref="AddCustoms"/>, the work queue and the verbs over certificates and enterprises.</summary>
    public static IServiceCollection AddCustomsWorker(this IServiceCollection services, CustomsOptions options)
    {
        services.AddCustomsHandlers();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        services.AddHostedService(provider => provider.GetRequiredService<InboxWorker>());
        services.AddRecurringJob<PullMailboxJob>(PullMailboxJob.Name, options.PullEvery);
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>Sender, reader and handlers without their schedule.</summary>
    public static IServiceCollection AddCustomsHandlers(this IServiceCollection services)
    {
        services.TryAddSingleton<CustomsSteps>();
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<MailboxReader>();
        services.AddSingleton<InboxWorker>();
        services.TryAddScoped<RecordProfileReceipt>();
        services.TryAddScoped<ApplyReceipt>();
        services.TryAddScoped<RecordAttachmentReceipt>();
        services.TryAddScoped<RecordAgencyReceipt>();
        services.AddScoped<IInboxHandler, CertificateReceiptHandler>();
        services.AddScoped<IInboxHandler, FileReceiptHandler>();
        services.AddScoped<IInboxHandler, EnterpriseReceiptHandler>();
        services.AddScoped<IInboxHandler, AgencyReceiptHandler>();
        services.TryAddScoped<RecordPreReviewReceipt>();
        services.AddScoped<IInboxHandler, PreReviewReceiptHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedPreReviewHandler>();
        services.TryAddScoped<RecordVerification>();
        services.AddScoped<IInboxHandler, VerificationHandler>();
        services.AddScoped<IInboxHandler, VerificationReceiptHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedVerificationHandler>();
        services.TryAddScoped<RecordSupplementReceipt>();
        services.AddScoped<IInboxHandler, SupplementReceiptHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedSupplementHandler>();
        services.TryAddScoped<RecordBlankFormIssue>();
        services.TryAddScoped<RecordBlankFormReceipt>();
        services.AddScoped<IInboxHandler, BlankFormIssueHandler>();
        services.AddScoped<IInboxHandler, BlankFormReceiptHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedBlankFormHandler>();
        services.TryAddScoped<RepeatOriginals>();
        services.TryAddScoped<RecordSealAuthorisation>();
        services.AddScoped<IInboxHandler, SealAuthorisationReceiptHandler>();
        services.AddScoped<IInboxHandler, LayoutHandler>();
        services.AddScoped<IInboxHandler, ArchiveReceiptHandler>();
        services.TryAddScoped<AnswerPrintException>();
        services.AddScoped<IInboxHandler, PrintExceptionReceiptHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedDeclarationHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedAttachmentHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedProfileHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedPrintExceptionHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedArchiveHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedAgencyHandler>();
        services.AddScoped<IRefusedMessageHandler, RefusedSealAuthorisationHandler>();
        return services;
    }
}
