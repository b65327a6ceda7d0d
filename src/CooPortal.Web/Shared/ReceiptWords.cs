namespace CooPortal.Web.Shared;

/// <summary>Kinds of receipt as people call them; a kind without a word of its own keeps its name.</summary>
public static class ReceiptWords
{
    public static string TitleZh(string kind) => kind switch
    {
        "Channel/1" => "数据接收成功",
        "Channel/2" => "发送失败",
        "FileRet/1" or "FileRet/3" => "附件接收成功",
        "FileRet/2" or "FileRet/4" => "附件接收失败",
        "RepType/1" or "RepType/3" => "退证",
        "RepType/2" => "待人工审核",
        "RepType/5" => "审核通过",
        "RepType/6" => "注销",
        "RepType/8" => "核查",
        _ => kind,
    };
}
