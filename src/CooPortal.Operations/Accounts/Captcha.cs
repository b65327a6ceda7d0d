namespace CooPortal.Operations.Accounts;

/// <summary>One captcha; lives two minutes and is deleted on every try.</summary>
public sealed class Captcha
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>SHA-256 of the random id that the form carries.</summary>
    public required string IdHash { get; init; }

    public required string Answer { get; init; }

    public DateTime ExpiresAt { get; init; }
}
