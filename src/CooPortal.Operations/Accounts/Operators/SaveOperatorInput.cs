namespace CooPortal.Operations.Accounts.Operators;

public sealed record SaveOperatorInput
{
    /// <summary>Null for a new account.</summary>
    public Guid? Id { get; init; }

    public int Version { get; init; }

    public required string? FullName { get; init; }

    /// <summary>身份证号; for a known account empty keeps what is stored, since the form shows it masked.</summary>
    public required string? IdNumber { get; init; }

    public required string? Mobile { get; init; }

    public string? Email { get; init; }

    /// <summary>登录名; of a new account only.</summary>
    public string? UserName { get; init; }

    /// <summary>First password of a new account.</summary>
    public string? Password { get; init; }

    /// <summary>有卡操作员.</summary>
    public bool HasCard { get; init; }

    /// <summary>申报员.</summary>
    public bool IsDeclarant { get; init; }
}
