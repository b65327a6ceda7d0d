using System.Text;
using CooPortal.Domain.Transparency;

namespace CooPortal.Operations.Transparency;

/// <summary>
/// The signed heads of one log outside the database, one note after the other. A write that a crash tore leaves a fragment, which readers skip:
/// a note begins with the line of its origin.
/// </summary>
public sealed class CheckpointFile(string path, string origin)
{
    // the last note is a few hundred bytes
    private const int Tail = 8192;

    // another node appends
    private const int MostAttempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Every note, the oldest first.</summary>
    public IEnumerable<string> Notes() => File.Exists(path) ? Notes(WholeLines()) : [];

    /// <summary>The newest note; null while there is none.</summary>
    public string? LastNote()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(Tail, stream.Length), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        return Notes(reader.ReadToEnd().Split('\n')[..^1]).LastOrDefault();
    }

    /// <summary>Appends notes; returns after they are on the disk.</summary>
    public async Task AppendAsync(IReadOnlyCollection<string> notes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var stream = await OpenAloneAsync(cancellationToken);
        CutTornLine(stream);
        foreach (var note in notes)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes($"\n{note}"), cancellationToken);
        }

        stream.Flush(flushToDisk: true);
    }

    private async Task<FileStream> OpenAloneAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            }
            catch (IOException) when (attempt < MostAttempts)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    // without its end a line of a signature would pass for a forged one
    private static void CutTornLine(FileStream stream)
    {
        var end = stream.Length;
        for (; end > 0; end--)
        {
            stream.Position = end - 1;
            if (stream.ReadByte() == '\n')
            {
                break;
            }
        }

        stream.SetLength(end);
        stream.Seek(0, SeekOrigin.End);
    }

    private IEnumerable<string> WholeLines()
    {
        string? line = null;
        foreach (var next in File.ReadLines(path))
        {
            if (line is not null)
            {
                yield return line;
            }

            line = next;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (line is not null && stream.Seek(-1, SeekOrigin.End) >= 0 && stream.ReadByte() == '\n')
        {
            yield return line;
        }
    }

    private IEnumerable<string> Notes(IEnumerable<string> lines)
    {
        StringBuilder? note = null;
        foreach (var line in lines)
        {
            if (line == origin)
            {
                note = new StringBuilder();
            }

            note?.Append(line).Append('\n');
            if (note is not null && line.StartsWith(SignedNote.Mark, StringComparison.Ordinal))
            {
                yield return note.ToString();
                note = null;
            }
        }
    }
}
