using System.IO.Compression;

namespace CooPortal.TestKit.Fuzzing;

/// <summary>Changes a package by its parts, most of them XML, and sometimes by its own bytes.</summary>
public static class ZipParts
{
    public static byte[] Change(byte[] file, Mutator mutator)
    {
        if (mutator.Chance(4) || Parts(file) is not { Count: > 0 } parts)
        {
            return mutator.Bytes(file);
        }

        for (var round = mutator.Random.Next(1, 3); round > 0; round--)
        {
            var at = mutator.Random.Next(parts.Count);
            var (name, content) = parts[at];
            switch (mutator.Random.Next(16))
            {
                case 0 when parts.Count > 1:
                    parts.RemoveAt(at);
                    break;
                case 1:
                    parts.Add((name, content));
                    break;
                case 2:
                    parts[at] = (mutator.Pick(parts).Name, content);
                    break;
                case 3:
                    parts[at] = (name, mutator.Bytes(content));
                    break;
                default:
                    parts[at] = (name, mutator.Tokens(content, TokenGrammar.Xml));
                    break;
            }
        }

        return Join(parts);
    }

    private static List<(string Name, byte[] Content)>? Parts(byte[] file)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(file));
            return [.. package.Entries.Select(entry =>
            {
                using var stream = entry.Open();
                using var content = new MemoryStream();
                stream.CopyTo(content);
                return (entry.FullName, content.ToArray());
            })];
        }
        catch (Exception)
        {
            // an input that was kept for its outcome need not be a package any more
            return null;
        }
    }

    private static byte[] Join(List<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var package = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = package.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
