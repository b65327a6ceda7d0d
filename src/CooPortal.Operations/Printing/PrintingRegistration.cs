using CooPortal.Operations.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Printing;

/// <summary>Registers the verbs of cards and printing; the host binds their options.</summary>
public static class PrintingRegistration
{
    public static IServiceCollection AddPrinting(this IServiceCollection services)
    {
        services.AddSingleton<CardTrust>();
        services.AddScoped<BeginCardChallenge>();
        services.AddScoped<OpenCardChallenges>();
        services.AddScoped<AnswerCardChallenge>();
        services.AddScoped<AnswerPairingChallenge>();
        services.AddScoped<CompleteCardChallenge>();
        services.AddScoped<FindCardUser>();
        services.AddScoped<SelfPrintRights>();
        services.AddScoped<PaperFiles>();
        services.AddScoped<ListPrintableCertificates>();
        services.AddScoped<ListPrintExceptions>();
        services.AddScoped<ListDownloads>();
        services.AddScoped<DownloadOriginal>();
        services.AddScoped<FindDownload>();
        services.AddScoped<RepeatArchiveRequest>();
        services.AddScoped<RequestPrintException>();
        services.AddScoped<CreatePrintJob>();
        services.AddScoped<CancelPrintJob>();
        services.AddScoped<AnswerPrintJob>();
        services.AddSingleton<AgentPackages>();
        services.AddScoped<FindAgentDevice>();
        services.AddScoped<PrintRightsOfJob>();
        services.AddScoped<AttemptJobs>();
        services.AddScoped<ClaimPrintJob>();
        services.AddScoped<ReadPrintDocument>();
        services.AddScoped<BeginPrintJob>();
        services.AddScoped<BeatPrintJob>();
        services.AddScoped<ReportPrintJob>();
        services.AddScoped<RecoverPrintJobs>();
        services.AddScoped<ConfirmPairing>();
        services.AddScoped<EndPairing>();
        services.AddScoped<FindBrowserAgent>();
        services.AddScoped<AgentPresence>();
        services.AddHostedService<PrintRecovery>();
        return services;
    }
}
