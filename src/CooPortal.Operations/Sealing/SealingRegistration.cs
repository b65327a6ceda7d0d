using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Sealing;

public static class SealingRegistration
{
    /// <summary>印章管理: seals and signatures.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services) => services
        .AddScoped<FindSeals>()
        .AddScoped<FindSealPicture>()
        .AddScoped<OpenSealScan>()
        .AddScoped<LocateStamp>()
        .AddScoped<CutOutStamp>()
        .AddScoped<CheckSeal>()
        .AddScoped<PrepareSeal>()
        .AddScoped<SaveSeal>()
        .AddScoped<SetSealState>()
        .AddScoped<DeleteSeal>()
        .AddScoped<SealSpecimen>();
}
