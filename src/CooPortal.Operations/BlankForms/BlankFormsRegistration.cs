using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.BlankForms;

/// <summary>Registers the verbs of 空白证单.</summary>
public static class BlankFormsRegistration
{
    public static IServiceCollection AddBlankForms(this IServiceCollection services) => services
        .AddScoped<FindBlankForms>()
        .AddScoped<ListWriteOffs>()
        .AddScoped<FindWriteOffSheet>()
        .AddScoped<SubmitBlankForms>();
}
