using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CooPortal.Domain.Text;

/// <summary>How what is kept and replaced as a whole stands in one column: short, readable in the audit trail, the same text for the same content.</summary>
internal static class KeptJson
{
    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, options)!;
}
