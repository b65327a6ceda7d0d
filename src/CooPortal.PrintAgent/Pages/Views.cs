using System.Globalization;
using CooPortal.PrintAgent.Cards;
using CooPortal.PrintAgent.Jobs;
using CooPortal.PrintAgent.Streaming;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Pages;

/// <summary>The agent's pages. They work without script.</summary>
public static class Views
{
    private static readonly Dictionary<string, string> PayloadCaptions = new(StringComparer.Ordinal)
    {
        ["uscc"] = "统一社会信用代码",
        ["enterprise"] = "企业名称",
        ["administrator"] = "管理员姓名",
        ["user-name"] = "管理员用户名",
        ["kind"] = "类型",
        ["name"] = "名称",
        ["holder"] = "持有人",
        ["width-mm"] = "宽度（毫米）",
        ["height-mm"] = "高度（毫米）",
        ["valid-from"] = "有效期起",
        ["valid-to"] = "有效期止",
        ["category"] = "印章类型",
        ["shape"] = "形状",
        ["holder-account"] = "持有人账号",
        ["seal"] = "印章编号",
        ["version"] = "版本",
        [StatementPayload.PictureHash] = "图片摘要 SHA-256",
    };

    /// <summary>A page that says one thing.</summary>
    public static Html Message(string title, string text, bool good = false) => Page(title, Html.Of($"""
        <div class="note {(good ? "good" : "bad")}" role="alert">{text}</div>
        <p class="hint">可以关闭本页，回到门户页面重新操作。</p>
        """));

    /// <summary>Asks once more before a challenge is fetched: the browser did not say where it comes from.</summary>
    public static Html Confirm(string portal, string token) => Page("确认来源", Html.Of($"""
        <p>浏览器没有说明本页是从哪里打开的。请确认您刚才正在下面的门户中操作：</p>
        <p class="portal">{portal}</p>
        <form method="post" action="{AgentPaths.Confirm}">
          <input type="hidden" name="token" value="{token}">
          <button type="submit">是我本人操作，继续</button>
        </form>
        <p class="hint">如果不是您本人操作，请直接关闭本页。</p>
        """));

    /// <summary>Shows a challenge and takes card and password.</summary>
    public static Html Sign(ShownChallenge shown, IReadOnlyList<CardFace> cards, string token, string? pictureToken, string? problem) =>
        Page(CardRequest.Name(shown.Challenge.Purpose), Html.Of($"""
            {Problem(problem)}
            {Facts(shown)}
            {Picture(pictureToken)}
            {(cards.Count == 0 ? NoCard() : CardForm(cards, token))}
            """));

    /// <summary>Shows a pairing challenge; no card is needed.</summary>
    public static Html Pair(ShownChallenge shown, string token, string computer) => Page(CardRequest.Name(CardPurpose.Pair), Html.Of($"""
        <p>配对后，该门户可以把打印任务交给本计算机的打印控件。</p>
        {Facts(shown)}
        <dl><dt>本计算机</dt><dd>{computer}</dd></dl>
        <form method="post" action="{AgentPaths.Pair}">
          <input type="hidden" name="token" value="{token}">
          <button type="submit">同意配对</button>
        </form>
        <p class="hint">之后还需回到门户页面，核对计算机名称并点击确认。</p>
        """));

    /// <summary>The status page.</summary>
    public static Html Status(
        IEnumerable<(PortalStatus Status, IReadOnlyList<JournalLine> Newest, string Token)> portals, string printer, IReadOnlyList<CardFace> cards, int port) =>
        Page("运行状态", Html.Of($"""
            <dl>
              <dt>版本</dt><dd>{AgentHost.Version}</dd>
              <dt>端口</dt><dd>127.0.0.1:{port}</dd>
              <dt>系统用户</dt><dd>{Environment.UserName}</dd>
              <dt>打印机</dt><dd>{printer}</dd>
            </dl>
            <h2>门户</h2>
            {Html.Join(portals.Select(Portal))}
            <h2>卡</h2>
            {(cards.Count == 0 ? NoCard() : Html.Of($"<ul>{Html.Join(cards.Select(card => Html.Of($"<li>{card.Caption}{Validity(card)}</li>")))}</ul>"))}
            """));

    private static Html Page(string title, Html content) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} - 打印控件</title>
        <link rel="stylesheet" href="{AgentPaths.Style}">
        </head>
        <body>
        <header><strong>打印控件</strong><span>本机程序 · {Environment.MachineName}</span></header>
        <main>
        <h1>{title}</h1>
        {content}
        </main>
        </body>
        </html>

        """);

    private static Html Portal((PortalStatus Status, IReadOnlyList<JournalLine> Newest, string Token) entry) => Html.Of($"""
        <section>
          <p class="portal">{entry.Status.Portal}</p>
          <p>{StateText(entry.Status)}</p>
          {Update(entry.Status)}
          {Unpair(entry.Status, entry.Token)}
          {Jobs(entry.Newest)}
        </section>
        """);

    /// <summary>The program never updates itself: it says what there is and where (security.md §2).</summary>
    private static Html Update(PortalStatus status)
    {
        var page = status.Portal + AgentRoutes.InstallPage;
        return status switch
        {
            { State: ConnectionState.TooOld } => Html.Of($"<p class=\"note bad\"><a href=\"{page}\">下载并安装新版本</a></p>"),
            { NewestVersion: { } newest } => Html.Of($"<p class=\"note\">门户提供新版本 {newest}。<a href=\"{page}\">下载</a></p>"),
            _ => Html.Empty,
        };
    }

    private static Html Unpair(PortalStatus status, string token) =>
        status.State is ConnectionState.NotPaired or ConnectionState.WaitingForConfirmation
            ? Html.Empty
            : Html.Of($"""
                <form method="post" action="{AgentPaths.Unpair}">
                  <input type="hidden" name="token" value="{token}">
                  <button type="submit" class="quiet">解除配对</button>
                </form>
                """);

    private static Html Jobs(IReadOnlyList<JournalLine> lines) => lines.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <table>
              <thead><tr><th scope="col">打印任务</th><th scope="col">步骤</th><th scope="col">时间</th></tr></thead>
              <tbody>{Html.Join(lines.Select(line => Html.Of($"<tr><td>{line.Job.Title}</td><td>{StepText(line)}</td><td>{Local(line.At)}</td></tr>")))}</tbody>
            </table>
            """);

    private static string StateText(PortalStatus status) => status.State switch
    {
        ConnectionState.NotPaired => "未配对。请在门户的“证书打印”页面发起配对。",
        ConnectionState.WaitingForConfirmation => "等待您在门户页面点击确认配对。",
        ConnectionState.Disconnected => "已配对，暂时连接不上门户，正在自动重连。",
        ConnectionState.Connected => $"已连接{(status.Enterprise is null ? "" : $"，企业：{status.Enterprise}")}。",
        ConnectionState.TooOld => $"已连接，但本控件版本过低（门户要求 {status.MinimumVersion} 及以上），不能打印。请到门户下载安装新版本。",
    };

    private static string StepText(JournalLine line) => line.Step switch
    {
        JournalStep.Leased or JournalStep.BeginAsked or JournalStep.Begun or JournalStep.Created => "准备打印",
        JournalStep.Sending => "正在发送到打印机",
        JournalStep.Sent => "打印机正在打印",
        JournalStep.Forgotten => "任务已取消",
        JournalStep.Unreported => "门户没有接受打印结果，请在门户中核对纸张后确认",
        JournalStep.Ended or JournalStep.Reported => line.Outcome switch
        {
            PrintOutcome.Proven => "打印机报告已完成（页数相符）",
            PrintOutcome.Reported => "打印机报告已完成",
            PrintOutcome.NotPrinted => "未打印",
            _ => "结果不明，请核对纸张",
        },
    };

    private static Html Facts(ShownChallenge shown)
    {
        var challenge = shown.Challenge;
        var payload = challenge.Payload is null ? [] : StatementPayload.Read(challenge.Payload) ?? [];
        return Html.Of($"""
            <dl>
              <dt>门户</dt><dd class="portal">{shown.Portal}</dd>
              <dt>用途</dt><dd>{CardRequest.Name(challenge.Purpose)}</dd>
              {(challenge.Enterprise is null ? Html.Empty : Html.Of($"<dt>企业</dt><dd>{challenge.Enterprise}</dd>"))}
              <dt>请求来自</dt><dd>{challenge.AskedFrom}（{challenge.Browser}）</dd>
              <dt>系统用户</dt><dd>{Environment.UserName}</dd>
              {Html.Join(payload.Select(line => Html.Of($"<dt>{PayloadCaptions.GetValueOrDefault(line.Name, line.Name)}</dt><dd class=\"signed\">{line.Value}</dd>")))}
            </dl>
            """);
    }

    private static Html Picture(string? token) =>
        token is null ? Html.Empty : Html.Of($"<p><img src=\"{AgentPaths.Picture}?token={token}\" alt=\"将要签署的图片\"></p>");

    private static Html CardForm(IReadOnlyList<CardFace> cards, string token) => Html.Of($"""
        <form method="post" action="{AgentPaths.Sign}" autocomplete="off">
          <input type="hidden" name="token" value="{token}">
          <fieldset><legend>选择卡</legend>{Html.Join(cards.Select((card, index) => CardChoice(card, index == 0)))}</fieldset>
          {(cards.Any(card => card.TakesPassword) ? Html.Of($"<label for=\"password\">卡密码</label><input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"off\" autofocus>") : Html.Empty)}
          <button type="submit">确认并签名</button>
        </form>
        <p class="hint">密码只在本机使用，不会发送给门户。请核对以上内容，如果不是您本人操作，请直接关闭本页。</p>
        """);

    private static Html CardChoice(CardFace card, bool chosen) => Html.Of($"""
        <label class="choice"><input type="radio" name="card" value="{card.Id}"{(chosen ? Html.Of($" checked") : Html.Empty)}> {card.Caption}{Validity(card)}</label>
        """);

    private static string Validity(CardFace card) => card.ValidTo is { } to ? $"，有效期至 {to.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";

    private static Html NoCard() => Html.Of($"<p>没有找到卡。请插入卡，或检查软卡文件夹，然后刷新本页。</p>");

    private static Html Problem(string? text) => text is null ? Html.Empty : Html.Of($"<div class=\"note bad\" role=\"alert\">{text}</div>");

    private static string Local(DateTimeOffset time) => time.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
