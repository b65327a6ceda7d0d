using System.Globalization;
using CooPortal.PrintAgent.Storage;

namespace CooPortal.PrintAgent.Cards;

/// <summary>Password tries of soft cards. A try is on the disk before it is made, so ending the program does not give it back.</summary>
public sealed class RetryCounter(AgentOptions options)
{
    /// <summary>Wrong passwords after which a card is locked.</summary>
    public const int Limit = 5;

    private readonly Lock gate = new();
    private readonly string folder = Path.Combine(options.DataFolder, "cards");

    /// <summary>Tries left.</summary>
    public int Left(string card)
    {
        lock (gate)
        {
            return Limit - Used(card);
        }
    }

    /// <summary>Counts a try; false when none is left.</summary>
    public bool TakeTry(string card)
    {
        lock (gate)
        {
            var used = Used(card);
            if (used >= Limit)
            {
                return false;
            }

            DurableFile.Write(FileOf(card), (used + 1).ToString(CultureInfo.InvariantCulture));
            return true;
        }
    }

    /// <summary>The password was right.</summary>
    public void Clear(string card)
    {
        lock (gate)
        {
            File.Delete(FileOf(card));
        }
    }

    private int Used(string card)
    {
        var file = FileOf(card);
        if (!File.Exists(file))
        {
            return 0;
        }

        // A counter that cannot be read locks: nobody gains tries by spoiling it.
        return int.TryParse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out var used) ? used : Limit;
    }

    private string FileOf(string card) => Path.Combine(folder, card + ".tries");
}
