using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooPortal.Web.Features.RestApi.Description;

/// <summary>Registers the OpenAPI document and where it is read.</summary>
internal static class DescriptionServices
{
    public static IServiceCollection AddRestDescription(this IServiceCollection services)
    {
        services.AddOpenApi(RestDescription.Name, options => options.ShouldInclude = described => described.GroupName == RestDescription.Name);
        // the document describes JSON as the API writes it
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        });
        return services.AddSingleton<RestDescription>();
    }

    public static void MapRestDescription(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(RestDescription.Address, async (RestDescription description, CancellationToken cancellationToken) =>
            Results.Bytes(Encoding.UTF8.GetBytes((await description.ReadAsync(cancellationToken)).ToJsonString(RestJson.Options)), "application/json; charset=utf-8", "openapi.json"))
        .AllowAnonymous()
        .ExcludeFromDescription();
}
