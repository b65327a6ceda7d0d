using System.Text.Json.Serialization;
using CooPortal.CustomsSimulator.Faults;

namespace CooPortal.CustomsSimulator.Control;

/// <summary>Lets tests and DevHost set the faults of a running simulator; it runs in Development only, on loopback only.</summary>
public static class ControlEndpoints
{
    public static void MapControl(this WebApplication app)
    {
        app.MapGet("/control/faults", (FaultDice dice) => Results.Json(dice.Settings, FaultsContext.Default.FaultSettings));
        app.MapGet("/control/faults/counts", (FaultDice dice) => Results.Json(dice.Counts, FaultsContext.Default.FaultCounts));
        app.MapPut("/control/faults", (FaultSettings settings, FaultDice dice) =>
        {
            dice.Settings = settings;
            return Results.NoContent();
        });
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FaultSettings))]
[JsonSerializable(typeof(FaultCounts))]
internal sealed partial class FaultsContext : JsonSerializerContext;
