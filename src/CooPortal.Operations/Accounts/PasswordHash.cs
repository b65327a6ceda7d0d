using System.Globalization;
using System.Security.Cryptography;

namespace CooPortal.Operations.Accounts;

/// <summary>PBKDF2-SHA512 with 210,000 rounds and a salt of 16 bytes, stored as <c>pbkdf2-sha512$rounds$salt$hash</c>.</summary>
public static class PasswordHash
{
    private const int Rounds = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 64;
    private const string Scheme = "pbkdf2-sha512";

    private static readonly string Dummy = Create("no account has this password");

    public static string Create(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Join('$', Scheme, Rounds.ToString(CultureInfo.InvariantCulture), Convert.ToBase64String(salt), Convert.ToBase64String(Derive(password, salt, Rounds)));
    }

    /// <summary>Takes as long for an unknown account (null) as for a known one.</summary>
    public static bool Verify(string password, string? stored)
    {
        var parts = (stored ?? Dummy).Split('$');
        if (parts is not [Scheme, var rounds, var salt, var hash])
        {
            return false;
        }

        var derived = Derive(password, Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(hash)) && stored is not null;
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, HashBytes);
}
