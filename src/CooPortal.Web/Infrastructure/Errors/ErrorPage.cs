namespace CooPortal.Web.Infrastructure.Errors;

/// <summary>What an error page says: what happened, what to do, and the number that finds it in the log.</summary>
public sealed record ErrorPage(int Status, string Title, string Text, string Reference)
{
    public static ErrorPage For(int status, string reference, string? notice = null) => status switch
    {
        400 => new(status, "请求无法处理", notice ?? "提交的内容不完整或已被改动。请返回上一页，刷新后重新操作。", reference),
        403 => new(status, "没有权限", notice ?? "您的账号或登录方式不能使用此功能。如需开通，请联系本企业管理员。", reference),
        404 => new(status, "页面不存在", notice ?? "您访问的页面或单据不存在，或不属于您的企业。请核对地址，或从左侧菜单重新进入。", reference),
        405 => new(status, "操作方式不正确", notice ?? "该地址不支持这种操作。请从页面上的按钮重新进入。", reference),
        409 => new(status, "单据已变化", notice ?? "该单据刚刚被其他人修改或已进入下一状态，您的操作没有执行。请刷新后查看最新内容再操作。", reference),
        413 => new(status, "文件过大", notice ?? "上传的内容超过允许的大小。请缩小文件后重新上传。", reference),
        429 => new(status, "操作过于频繁", notice ?? "短时间内请求次数过多，请等待一分钟后再试。", reference),
        >= 500 => new(status, "系统暂时无法完成此操作", notice ?? "您的操作没有完成，已保存的数据不受影响。请稍后重试；若仍不成功，请把下面的编号告知客服（010-95198）。", reference),
        _ => new(status, "请求无法处理", notice ?? "请返回上一页，刷新后重新操作。", reference),
    };
}
