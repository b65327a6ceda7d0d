using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooPortal.PrintProtocol;

/// <summary>How the records of this protocol are written as JSON: camel case, enums as words from their closed lists.</summary>
public static class ProtocolJson
{
    /// <summary>The options both sides use. A word that an enum does not hold is an error, never a default, and so is a null where a value must be.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            // "required" alone is content with a null
            RespectNullableAnnotations = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
