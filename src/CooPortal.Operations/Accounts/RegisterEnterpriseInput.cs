namespace CooPortal.Operations.Accounts;

public sealed record RegisterEnterpriseInput
{
    public required string SocialCreditCode { get; init; }

    public required string NameZh { get; init; }

    public required string FullName { get; init; }

    public required string IdNumber { get; init; }

    public required string Mobile { get; init; }

    public string? Email { get; init; }

    public required string UserName { get; init; }

    public required string Password { get; init; }

    /// <summary>个人信息处理说明 that the administrator agreed to.</summary>
    public required string PrivacyVersion { get; init; }
}
