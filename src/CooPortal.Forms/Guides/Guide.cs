namespace CooPortal.Forms.Guides;

/// <summary>A short Chinese document to download, as headed sections.</summary>
public sealed record Guide(string Title, IReadOnlyList<GuideSection> Sections)
{
    /// <summary>打印功能使用说明 (feature 76).</summary>
    public static Guide Printing { get; } = new("打印功能使用说明",
    [
        new("一、打印类型",
        [
            "证书：按证书类型的格式打印正面、背面说明和续页。",
            "申请书、发票、认证凭条：由证书的申请内容生成，只有标准格式。",
        ]),
        new("二、打印格式",
        [
            "标准格式：连同表格、栏目名称和底纹一起打印在空白 A4 纸上。",
            "套打格式：只打印栏目内容，用于已经印好表格的空白证书。每台打印机先在“打印机校准”中校准一次：打印校准页，与空白证书重叠对光，读出偏移并保存，以后套打时选择这台打印机即可。偏移的单位为毫米，向左、向上为负数。",
            "流动证明和 2024 年以后的部分证书没有套打格式。",
        ]),
        new("三、连词符转换",
        [
            "默认不勾选：货物描述按单词换行，不加连词符。",
            "勾选后：行末放不下的长单词用连词符“-”断开，可以少占行数。",
        ]),
        new("四、内容较多时",
        [
            "字号先自动缩小到该栏的下限；货物、唛头、生产商、备注等仍放不下时转到续页，正面印 (SEE ATTACHMENT)，续页印相同的证书号和页次。",
            "出口商、收货人等不能续页的栏目放不下时不能打印，页面会指出是第几栏、超出多少行。内容不会被截断。",
        ]),
        new("五、标记",
        [
            "审核通过之前打印的证书带有“未签发 DRAFT”字样，没有印章和二维码，不能作为证书使用。",
            "审核通过后的预览带有“预览 PREVIEW”字样，副本带有“副本 COPY”字样。正本由“原产地证书自助打印”打印。",
        ]),
        new("六、打印机设置",
        [
            "请使用支持双面自动打印的彩色打印机，A4 纸，双面（长边翻转），实际大小，不要选择“适合页面”。",
        ]),
    ]);

    /// <summary>原产地证书自助打印操作手册 (features 230, 294).</summary>
    public static Guide SelfPrintManual { get; } = Read("self-print-manual");

    /// <summary>常见问题及解答 of self-print (features 237, 294).</summary>
    public static Guide SelfPrintQuestions { get; } = Read("self-print-faq");

    /// <summary>审核回执订阅推送操作手册 (feature 90).</summary>
    public static Guide PushManual { get; } = Read("push-manual");

    // A document of docs/guides: its title, then sections of paragraphs.
    private static Guide Read(string name)
    {
        using var stream = typeof(Guide).Assembly.GetManifestResourceStream($"guides/{name}.zh.md")
            ?? throw new InvalidOperationException($"docs/guides/{name}.zh.md is not in the program.");
        using var reader = new StreamReader(stream);
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n## ");
        return new(parts[0].Trim().TrimStart('#', ' '), [.. parts.Skip(1).Select(Section)]);
    }

    private static GuideSection Section(string part)
    {
        var lines = part.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new(lines[0], lines[1..]);
    }
}
