using CooPortal.Domain.Checks;

namespace CooPortal.Domain.Push;

/// <summary>Where a channel reaches a user. Nothing is sent to it before the user has proved that it is his.</summary>
public sealed class PushAddress : IAudited, IEnterpriseOwned
{
    public const int LongestAddress = 100;

    /// <summary>Wrong codes before a new one must be asked for.</summary>
    public const int MostTries = 5;

    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan CodePause = TimeSpan.FromMinutes(1);

    /// <summary>Codes that one address row may cause in a day: somebody else's telephone must not be flooded.</summary>
    public const int MostCodesADay = 10;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    public Guid UserId { get; init; }

    public PushChannel Channel { get; init; }

    /// <summary>Mobile number, mail address or openid; encrypted at rest, masked on the screens. Empty until the WeChat account is bound.</summary>
    public string Address { get; private set; } = "";

    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>The address that waits for its code; encrypted at rest.</summary>
    public string Pending { get; private set; } = "";

    /// <summary>SHA-256 of the code; empty when none is open.</summary>
    public string CodeHash { get; private set; } = "";

    public DateTime? CodeAskedAt { get; private set; }

    public int CodeTries { get; private set; }

    public int CodesToday { get; private set; }

    /// <summary>Why the channel no longer reaches the address; empty while it does.</summary>
    public string Problem { get; private set; } = "";

    public bool IsUsable => ConfirmedAt is not null && Problem.Length == 0;

    public bool HasOpenCode(DateTime utc) => CodeHash.Length > 0 && utc < CodeAskedAt + CodeLifetime;

    /// <summary>A new code for an address; what is confirmed stays in use until the new one is.</summary>
    /// <exception cref="BrokenRulesException">too soon or too often; path is Address</exception>
    public void Ask(string pending, string codeHash, DateTime utc)
    {
        if (CodeAskedAt is { } last && utc - last < CodePause)
        {
            throw new BrokenRulesException("Address", $"请在 {(int)Math.Ceiling((CodePause - (utc - last)).TotalSeconds)} 秒后再获取验证码。");
        }

        if (CodeAskedAt?.Date != utc.Date)
        {
            CodesToday = 0;
        }

        if (CodesToday >= MostCodesADay)
        {
            throw new BrokenRulesException("Address", $"今天已获取 {MostCodesADay} 次验证码，请明天再试。");
        }

        (Pending, CodeHash, CodeAskedAt, CodeTries) = (pending, codeHash, utc, 0);
        CodesToday++;
    }

    /// <summary>The code could not be sent: it is void, the pause is not.</summary>
    public void DropCode() => (Pending, CodeHash) = ("", "");

    /// <returns>False for a wrong code; after <see cref="MostTries"/> the open code is void.</returns>
    /// <exception cref="BrokenRulesException">no code is open; path is Code</exception>
    public bool Confirm(string codeHash, DateTime utc)
    {
        if (!HasOpenCode(utc))
        {
            throw new BrokenRulesException("Code", "验证码已失效，请重新获取。");
        }

        if (CodeHash != codeHash)
        {
            CodeTries++;
            if (CodeTries >= MostTries)
            {
                DropCode();
            }

            return false;
        }

        Bind(Pending, utc);
        return true;
    }

    /// <summary>The address is the user's.</summary>
    public void Bind(string address, DateTime utc)
    {
        (Address, ConfirmedAt, Problem) = (address, utc, "");
        DropCode();
    }

    /// <summary>The channel says that it cannot reach the address any more.</summary>
    public void Lose(string problem) => Problem = problem;
}
