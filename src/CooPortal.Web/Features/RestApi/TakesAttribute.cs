namespace CooPortal.Web.Features.RestApi;

/// <summary>The schema, made from the catalogue, of the JSON that a call takes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TakesAttribute(string schema) : Attribute
{
    public string Schema { get; } = schema;
}
