using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CooPortal.Operations.Checking;

/// <summary>查询码: six characters that open the status of one certificate to whoever its filer tells them.</summary>
public sealed class CheckCodes
{
    public const int Length = 6;

    /// <summary>Digits and capitals without those that are taken for one another: 0 and O, 1, I and L.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private const string Purpose = "coo-check-code/1\n";

    private readonly List<byte[]> _keys;

    public CheckCodes(CheckCodeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _keys = [.. options.Keys.Select(Convert.FromBase64String)];
    }

    /// <summary>The code of a certificate. It follows the record and not its number, which another company's draft may bear too.</summary>
    public string Of(Guid certificateId) => Make(_keys[0], certificateId);

    /// <summary>Whether a code is that of the certificate, by any of the keys; takes the same time whatever the answer.</summary>
    public bool Match(Guid certificateId, string code)
    {
        var given = Encoding.UTF8.GetBytes(code);
        var matches = false;
        foreach (var key in _keys)
        {
            matches |= CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Make(key, certificateId)));
        }

        return matches;
    }

    private static string Make(byte[] key, Guid certificateId)
    {
        var rest = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{Purpose}{certificateId:N}")));
        return string.Create(Length, rest, static (code, rest) =>
        {
            for (var at = 0; at < code.Length; at++)
            {
                (rest, var letter) = Math.DivRem(rest, (ulong)Alphabet.Length);
                code[at] = Alphabet[(int)letter];
            }
        });
    }
}
