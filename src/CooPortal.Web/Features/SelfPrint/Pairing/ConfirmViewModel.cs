namespace CooPortal.Web.Features.SelfPrint.Pairing;

public sealed record ConfirmViewModel
{
    /// <summary>Public id of the challenge.</summary>
    public required string Id { get; init; }

    public required string Computer { get; init; }

    public required string OsUser { get; init; }

    public required string AgentVersion { get; init; }
}
