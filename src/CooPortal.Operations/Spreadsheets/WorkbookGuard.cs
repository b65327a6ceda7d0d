using System.IO.Compression;

namespace CooPortal.Operations.Spreadsheets;

/// <summary>Looks at a workbook's packing before anything reads it (security.md §2, hostile XLSX): what it unpacks to is counted, not believed.</summary>
internal static class WorkbookGuard
{
    private const int MostParts = 200;
    private const long MostUnpacked = 50 * 1024 * 1024;

    /// <summary>Rows that repeat pack well; a ratio says something only about what is large.</summary>
    private const long RatioCountsFrom = 20 * 1024 * 1024;

    private const int MostRatio = 100;

    /// <summary>Lists of parts become objects, each many times as large as its text.</summary>
    private const long MostUnpackedList = 1024 * 1024;

    public static void Check(byte[] file)
    {
        if (file.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new WorkbookRefusedException(WorkbookRefusal.OldOrEncrypted, "compound file");
        }

        if (!file.AsSpan().StartsWith("PK"u8))
        {
            throw new WorkbookRefusedException(WorkbookRefusal.NotAWorkbook, "no package");
        }

        try
        {
            using var package = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            CheckParts(package, file.Length);
        }
        catch (InvalidDataException broken)
        {
            throw new WorkbookRefusedException(WorkbookRefusal.Damaged, broken.Message);
        }
    }

    private static void CheckParts(ZipArchive package, int packed)
    {
        if (package.Entries.Count > MostParts)
        {
            throw new WorkbookRefusedException(WorkbookRefusal.TooLarge, $"{package.Entries.Count} parts");
        }

        if (package.Entries.Any(part => part.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            throw new WorkbookRefusedException(WorkbookRefusal.Macros, "vbaProject.bin");
        }

        if (package.Entries.All(part => !part.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
        {
            throw new WorkbookRefusedException(WorkbookRefusal.NotAWorkbook, "no xl/workbook.xml");
        }

        long unpacked = 0;
        var buffer = new byte[64 * 1024];
        foreach (var part in package.Entries)
        {
            var isList = part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);
            var before = unpacked;
            using var content = part.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > MostUnpacked || (isList && unpacked - before > MostUnpackedList) || (unpacked > RatioCountsFrom && unpacked / packed > MostRatio))
                {
                    throw new WorkbookRefusedException(WorkbookRefusal.TooLarge, $"unpacks to more than {unpacked} bytes");
                }
            }
        }
    }
}
