using System.Text.Json;

namespace CooPortal.TestKit;

/// <summary>What <see cref="RecordingServer"/> was sent.</summary>
public sealed record RecordedCall(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
