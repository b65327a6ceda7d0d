namespace CooPortal.Domain.Accounts;

/// <summary>Who does something: a signed-in user, or the system itself (jobs, customs' answers).</summary>
public sealed record Actor
{
    /// <summary>The account; null for the system.</summary>
    public Guid? UserId { get; init; }

    /// <summary>Name shown in history and audit.</summary>
    public required string Name { get; init; }

    /// <summary>The enterprise on whose behalf the actor works; null for the system and the platform administrator.</summary>
    public Guid? EnterpriseId { get; init; }

    /// <summary>Null for the system.</summary>
    public UserRole? Role { get; init; }

    public SessionMethod? Method { get; init; }

    public bool IsSystem => UserId is null;

    public bool IsLegalPerson => Method == SessionMethod.LegalPersonCard;

    /// <summary>The system acting through a named job or handler.</summary>
    public static Actor System(string job) => new() { Name = job };
}
