using System.Security.Cryptography;
using System.Text;

namespace CooPortal.CustomsSimulator.Console;

/// <summary>Knows the officer's password; five wrong ones close the login for a minute.</summary>
public sealed class OfficerLogin(SimulatorOptions options, TimeProvider clock)
{
    private const int MostFailures = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _closedUntil;

    public bool Check(string login, string password)
    {
        lock (_lock)
        {
            if (clock.GetUtcNow() < _closedUntil || options.OfficerPassword.Length == 0)
            {
                return false;
            }

            if (Same(login, options.OfficerLogin) & Same(password, options.OfficerPassword))
            {
                _failures = 0;
                return true;
            }

            if (++_failures >= MostFailures)
            {
                _failures = 0;
                _closedUntil = clock.GetUtcNow() + Pause;
            }

            return false;
        }
    }

    private static bool Same(string given, string wanted)
        => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(wanted)));
}
