using System.Security.Cryptography;

namespace CooPortal.Operations.Accounts.SecondFactors;

/// <summary>A way in without the phone, good once; shown once and kept as a hash.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many a person gets.</summary>
    public const int PerUser = 10;

    private const int Length = 16;
    private const int GroupLength = 4;

    // without what looks alike on paper
    private const string Characters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid UserId { get; init; }

    /// <summary>SHA-256 of row id and code: 79 random bits need no slow hash.</summary>
    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <returns>The row, and the code as people read it: ABCD-EFGH-JKMN-PQRS.</returns>
    public static (RecoveryCode Row, string Text) Create(Guid userId)
    {
        var code = RandomNumberGenerator.GetString(Characters, Length);
        var id = Guid.CreateVersion7();
        return (new RecoveryCode { Id = id, UserId = userId, Hash = HashOf(id, code) }, string.Join('-', code.Chunk(GroupLength).Select(group => new string(group))));
    }

    public bool Is(string typed) => CryptographicOperations.FixedTimeEquals(
        Convert.FromHexString(Hash), Convert.FromHexString(HashOf(Id, string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())));

    private static string HashOf(Guid id, string code) => SecretToken.Hash($"{id:N}{code}");
}
