using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.PreReview;

/// <summary>Registers the verbs of 产品预审.</summary>
public static class PreReviewRegistration
{
    public static IServiceCollection AddPreReview(this IServiceCollection services) => services
        .AddScoped<FindPreReviews>()
        .AddScoped<PreReviewCounter>()
        .AddScoped<SavePreReview>()
        .AddScoped<DeregisterPreReviews>()
        .AddScoped<RestorePreReviews>()
        .AddScoped<DeletePreReviews>()
        .AddScoped<SubmitPreReview>();
}
