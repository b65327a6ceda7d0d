namespace CooPortal.Web.Features.RestApi;

/// <summary>The schema, made from the catalogue, of the JSON that a call answers with when it succeeds.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersWithAttribute(string schema) : Attribute
{
    public string Schema { get; } = schema;
}
