using System.Security.Cryptography;

namespace CooPortal.PrintAgent.Pages;

/// <summary>One-time tokens of the agent's forms. Each stands for exactly what its page showed, so that nothing else can be signed by it.</summary>
public sealed class FormTokens(TimeProvider clock)
{
    private const int Most = 200;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (object Shown, DateTimeOffset Until)> issued = new(StringComparer.Ordinal);

    /// <summary>A new token for what a page shows.</summary>
    public string Issue(object shown)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        lock (gate)
        {
            foreach (var old in issued.Where(entry => entry.Value.Until < now).Select(entry => entry.Key).ToList())
            {
                issued.Remove(old);
            }

            // A page that opens this address in a loop must not fill the memory.
            if (issued.Count >= Most)
            {
                issued.Remove(issued.MinBy(entry => entry.Value.Until).Key);
            }

            issued[token] = (shown, now + GoodFor);
        }

        return token;
    }

    /// <summary>What the token stood for; null when it is unknown, used, too old or of another form. It is used up.</summary>
    public T? Redeem<T>(string? token) where T : class
    {
        lock (gate)
        {
            return token is not null && issued.Remove(token, out var entry) && entry.Until >= clock.GetUtcNow() ? entry.Shown as T : null;
        }
    }

    /// <summary>What the token stands for, without using it up.</summary>
    public T? Peek<T>(string? token) where T : class
    {
        lock (gate)
        {
            return token is not null && issued.TryGetValue(token, out var entry) ? entry.Shown as T : null;
        }
    }
}
