namespace CooPortal.Domain.Transparency;

/// <summary>Words for the events of the public log.</summary>
public static class IssuanceEventNames
{
    public static string TitleZh(this IssuanceEventKind kind) => kind switch
    {
        IssuanceEventKind.Issue => "签发",
        IssuanceEventKind.Amend => "签发更改证",
        IssuanceEventKind.Reissue => "签发重发证",
        IssuanceEventKind.AmendedReissue => "签发更改重发证",
        IssuanceEventKind.Original => "生成正本",
        IssuanceEventKind.Replace => "被更改或重发",
        IssuanceEventKind.Cancel => "注销",
        IssuanceEventKind.Print => "打印正本",
        IssuanceEventKind.PrintVoid => "证实未打印",
        IssuanceEventKind.Download => "下载正本",
        IssuanceEventKind.Archive => "归档",
    };

    /// <summary>The word that a leaf commits to; never changes.</summary>
    public static string Word(this IssuanceEventKind kind) => kind switch
    {
        IssuanceEventKind.Issue => "issue",
        IssuanceEventKind.Amend => "amend",
        IssuanceEventKind.Reissue => "reissue",
        IssuanceEventKind.AmendedReissue => "amended-reissue",
        IssuanceEventKind.Original => "original",
        IssuanceEventKind.Replace => "replace",
        IssuanceEventKind.Cancel => "cancel",
        IssuanceEventKind.Print => "print",
        IssuanceEventKind.PrintVoid => "print-void",
        IssuanceEventKind.Download => "download",
        IssuanceEventKind.Archive => "archive",
    };
}
