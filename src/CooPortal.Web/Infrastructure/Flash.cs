using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CooPortal.Web.Infrastructure;

/// <summary>A message shown on the next page: what happened, why, what to do.</summary>
public sealed record Flash(FlashTone Tone, string Text)
{
    private const string Key = "flash";

    public static IReadOnlyList<Flash> Take(ITempDataDictionary tempData) =>
        tempData[Key] is string json ? JsonSerializer.Deserialize<List<Flash>>(json)! : [];

    internal static void Add(ITempDataDictionary tempData, Flash flash)
    {
        var waiting = tempData.Peek(Key) is string json ? JsonSerializer.Deserialize<List<Flash>>(json)! : [];
        waiting.Add(flash);
        tempData[Key] = JsonSerializer.Serialize(waiting);
    }
}
