namespace CooPortal.Operations.Accounts;

public sealed record LogInInput
{
    public required string UserName { get; init; }

    public required string Password { get; init; }

    /// <summary>Value of the device cookie, if the browser has one.</summary>
    public string? DeviceToken { get; init; }

    /// <summary>For the log of refusals.</summary>
    public string RemoteAddress { get; init; } = "";
}
