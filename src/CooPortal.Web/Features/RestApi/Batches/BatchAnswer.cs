namespace CooPortal.Web.Features.RestApi.Batches;

/// <summary>What became of a batch, item by item in their order.</summary>
public sealed record BatchAnswer
{
    public required int Succeeded { get; init; }

    public required int Failed { get; init; }

    public required IReadOnlyList<BatchResult> Results { get; init; }
}
