using System.Text;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;

namespace CooPortal.ErpClient;

/// <summary>
/// A file that the client took: a folder of its own in TempBox, named by the time. What lies in it says how far it came, and every step is
/// one rename, so that whoever finds the folder after a crash goes on with what is left.
/// </summary>
internal sealed class Claim
{
    public const string StampFormat = "yyyyMMddHHmmssfff";

    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    private readonly Box _box;
    private readonly string _folder;

    private Claim(Box box, string folder)
    {
        _box = box;
        _folder = folder;
    }

    /// <summary>The ERP's file; null once it was moved on.</summary>
    public string? DataFile => First("data");

    public bool IsAnswered => First("answer") is not null;

    private string Stamp => Path.GetFileName(_folder);

    public static Claim Take(Box box, string file, TimeProvider clock, ClientSteps steps)
    {
        var at = clock.GetUtcNow().UtcDateTime + ChinaStandardTime;
        string folder;
        do
        {
            folder = Path.Combine(box.Temp, at.ToString(StampFormat, System.Globalization.CultureInfo.InvariantCulture));
            at = at.AddMilliseconds(1);
        }
        while (Directory.Exists(folder));

        var data = Directory.CreateDirectory(Path.Combine(folder, "data")).FullName;
        steps.Reach(ClientStep.ClaimMade);
        File.Move(file, Path.Combine(data, Path.GetFileName(file)));
        steps.Reach(ClientStep.Claimed);
        return new Claim(box, folder);
    }

    /// <summary>Claims that an earlier run left, oldest first.</summary>
    public static IReadOnlyList<Claim> LeftIn(Box box) => [.. Directory.EnumerateDirectories(box.Temp)
        .Where(folder => Path.GetFileName(folder) is { Length: 17 } name && name.All(char.IsAsciiDigit))
        .Order(StringComparer.Ordinal)
        .Select(folder => new Claim(box, folder))];

    /// <summary>Nothing was taken, or everything was moved on: only the folder is left.</summary>
    public bool IsEmpty => DataFile is null && First("reason") is null && !IsAnswered;

    /// <summary>Writes down what became of the message; from here on it is not sent again.</summary>
    public void Answer(ErpResult result, ClientSteps steps)
    {
        var name = Path.GetFileNameWithoutExtension(DataFile!);
        var taken = ErpAnswerText.IsTaken(result);
        if (!taken)
        {
            Write("reason", $"{Path.GetFileName(DataFile)}.txt", Encoding.UTF8.GetBytes(ErpAnswerText.Explain(result)));
        }

        Write("answer", $"{(taken ? "Successed" : "Failed")}_{name}_{Stamp}.xml", MessageXml.Write(ErpAnswerText.ToFileRet(result)));
        steps.Reach(ClientStep.AnswerWritten);
    }

    /// <summary>Moves on what is left: the file, its reason, then the answer.</summary>
    public void Finish(ClientSteps steps)
    {
        if (First("answer") is { } answer)
        {
            var taken = Path.GetFileName(answer).StartsWith("Successed_", StringComparison.Ordinal);
            if (DataFile is { } data)
            {
                SafeFile.MoveInto(data, taken ? _box.Sent : _box.Fail, Stamp);
                steps.Reach(ClientStep.FileMoved);
            }

            if (First("reason") is { } reason)
            {
                SafeFile.MoveInto(reason, _box.Fail, Stamp);
            }

            File.Move(answer, Path.Combine(_box.In, Path.GetFileName(answer)));
            steps.Reach(ClientStep.AnswerMoved);
        }

        if (IsEmpty)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string? First(string part) => Path.Combine(_folder, part) is var folder && Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).FirstOrDefault(SafeFile.IsFinished)
        : null;

    private void Write(string part, string name, byte[] content) =>
        SafeFile.Write(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, part)).FullName, name), content);
}
