namespace CooPortal.Domain.Accounts;

/// <summary>An account of an enterprise, or of the platform (EnterpriseId null).</summary>
public sealed class User : IAudited, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? EnterpriseId { get; init; }

    /// <summary>Login name, unique over the portal.</summary>
    public required string UserName { get; set; }

    /// <summary>Lower-cased login name; carries the unique index.</summary>
    public required string NormalisedUserName { get; set; }

    public required string PasswordHash { get; set; }

    public required string FullName { get; set; }

    /// <summary>Resident identity number (GB 11643); encrypted at rest, masked wherever it is shown.</summary>
    public string? IdNumber { get; set; }

    public string? Mobile { get; set; }

    public string? Email { get; set; }

    public UserRole Role { get; set; }

    /// <summary>申报员: may sign declarations; has an ID number.</summary>
    public bool IsDeclarant { get; set; }

    public bool IsDisabled { get; set; }

    /// <summary>When its owner closed it (注销); nobody opens it again.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Somebody else knows the password: it opens nothing but the page that changes it.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Version of 个人信息处理说明 that the person agreed to; null where somebody else made the account.</summary>
    public string? PrivacyVersion { get; init; }

    public DateTime? PrivacyAgreedAt { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? LastLoginAt { get; set; }

    public int Version { get; set; }
}
