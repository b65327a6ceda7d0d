using System.Globalization;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Pdf.Reading;

namespace CooPortal.Operations.Attachments;

/// <summary>What customs asks of a file: a PDF by its content, small as a whole and on every page (row 85).</summary>
public static class AttachmentFile
{
    public const string Extension = ".pdf";

    private const int LongestName = 400;
    private const string Compress = "请用 PDF 压缩软件缩小后重新上传";

    /// <summary>Number of pages of a file that may be taken.</summary>
    /// <exception cref="BrokenRulesException">It may not; the sentence says why and what to do.</exception>
    public static int Pages(byte[] content, DictionaryEntry kind)
    {
        if (content.Length == 0)
        {
            throw Refused("请选择要上传的 PDF 文件。");
        }

        var most = Limit(kind, "max_bytes");
        if (content.Length > most)
        {
            throw Refused($"文件有 {Size(content.Length)}，每个附件不能超过 {Size(most)}，{Compress}。");
        }

        var pages = Inspect(content).PageBytes;
        var mostOfPage = Limit(kind, "max_bytes_per_page");
        var large = pages.Select((bytes, index) => (Number: index + 1, Bytes: bytes)).Where(page => page.Bytes > mostOfPage).ToList();
        return large.Count == 0 ? pages.Count : throw Refused(
            $"第{string.Join('、', large.Take(10).Select(page => $"{page.Number}页（{Size(page.Bytes)}）"))}{(large.Count > 10 ? $"等{large.Count}页" : "")}超过每页 {Size(mostOfPage)} 的限制，{Compress}。");
    }

    /// <summary>The last part of what a browser gave as the name, without what no file system knows, ending in .pdf.</summary>
    public static string NameOf(string given)
    {
        var last = given.Split('/', '\\')[^1];
        var name = new string([.. last.Where(c => !char.IsControl(c) && !"<>:\"|?*".Contains(c, StringComparison.Ordinal))]).Trim();
        if (name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            name = name[..^Extension.Length].TrimEnd();
        }

        name = name.Length == 0 ? "附件" : name;
        var length = Math.Min(name.Length, LongestName - Extension.Length);
        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)] + Extension;
    }

    /// <summary>4 MB, 301 KB: rounded up, so that a size over a limit never shows as the limit.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1024.0):0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes / 1024.0 / 1024.0 * 100) / 100:0.##} MB");

    private static PdfFacts Inspect(byte[] content)
    {
        try
        {
            return PdfInspection.Inspect(content);
        }
        catch (PdfRefusedException refused)
        {
            throw Refused(refused.Refusal switch
            {
                PdfRefusal.NotPdf => "只能上传 PDF 文件：这个文件的内容不是 PDF（改扩展名无效），请用“另存为/打印为 PDF”生成后上传。",
                PdfRefusal.Damaged => "文件已损坏或不完整，无法读取，请重新生成 PDF 后上传。",
                PdfRefusal.Encrypted => "文件已加密或有密码保护，海关无法打开，请去掉密码后上传。",
                PdfRefusal.ActiveContent => "文件含有脚本、动态表单或可执行动作，请“打印为 PDF”后上传。",
                PdfRefusal.EmbeddedFiles => "文件中嵌有其他文件，请去掉嵌入的文件，或“打印为 PDF”后上传。",
                PdfRefusal.TooComplex => "文件结构过于复杂（对象过多或展开后过大），请“打印为 PDF”后上传。",
            });
        }
    }

    private static long Limit(DictionaryEntry kind, string column) => long.Parse(kind[column], CultureInfo.InvariantCulture);

    private static BrokenRulesException Refused(string message) => new("File", message);
}
