using System.Security.Cryptography;
using CooPortal.PrintAgent.Cards;
using CooPortal.PrintAgent.Pairings;
using CooPortal.PrintAgent.Portal;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Pages;

/// <summary>The card flow: opening the page does nothing but read; only a post with the page's own token signs what the page showed.</summary>
public sealed class CardPages(AgentOptions options, ChallengeCalls portal, CardShelf cards, PairingStore pairings, FormTokens tokens, TimeProvider clock)
{
    private const string Unreachable = "连接不上门户，请检查网络后重试。";
    private const string Used = "本页已经使用过或已过期，请回到门户页面重新操作。";
    private const string Late = "本次操作已超时，请回到门户页面重新发起。";

    /// <summary>Opened by the portal's link.</summary>
    public Task OpenAsync(HttpContext context)
    {
        if (CardRequest.Read(context.Request.Query, options) is not { } asked)
        {
            return Answer.Page(context, StatusCodes.Status400BadRequest, Views.Message("无法打开", "链接无效，或该门户不在本控件的信任列表中。"));
        }

        return CardRequest.Judge(context.Request, asked.Portal) switch
        {
            RefererVerdict.Portal => ShowAsync(context, asked),
            RefererVerdict.Unknown => Answer.Page(context, StatusCodes.Status200OK, Views.Confirm(asked.Portal, tokens.Issue(asked)), asked.Portal),
            RefererVerdict.Foreign =>
                Answer.Page(context, StatusCodes.Status403Forbidden, Views.Message("已拒绝", "本页是从其他网站打开的，已拒绝。如需操作，请从门户页面进入。")),
        };
    }

    /// <summary>The user said that the portal was opened on purpose.</summary>
    public async Task ConfirmAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (tokens.Redeem<AskedChallenge>(form["token"]) is { } asked)
        {
            await ShowAsync(context, asked);
        }
        else
        {
            await RefuseAsync(context, Used);
        }
    }

    /// <summary>The picture that the page shows.</summary>
    public Task PictureAsync(HttpContext context)
    {
        if (tokens.Peek<byte[]>(context.Request.Query["token"]) is not { } picture)
        {
            return Answer.Plain(context, StatusCodes.Status404NotFound, "");
        }

        Answer.Secure(context.Response);
        context.Response.ContentType = "image/png";
        return context.Response.Body.WriteAsync(picture).AsTask();
    }

    /// <summary>Card and password were given.</summary>
    public async Task SignAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (tokens.Redeem<ShownChallenge>(form["token"]) is not { } shown || shown.Challenge.Purpose == CardPurpose.Pair)
        {
            await RefuseAsync(context, Used);
            return;
        }

        if (shown.IsExpired(clock))
        {
            await RefuseAsync(context, Late);
            return;
        }

        CardAnswer answer;
        try
        {
            using var card = cards.Open(form["card"].ToString(), form["password"].ToString());
            answer = new CardAnswer
            {
                Version = CardStatement.Version,
                AgentVersion = AgentHost.Version,
                Chain = card.Chain,
                Signature = CardSignature.Sign(card.Certificate, shown.Lines()),
            };
        }
        catch (CardProblemException problem)
        {
            await SignPageAsync(context, shown, problem.Message);
            return;
        }
        catch (CryptographicException)
        {
            await SignPageAsync(context, shown, "卡没有完成签名（可能已取消输入密码）。");
            return;
        }

        await DeliverAsync(context, shown, () => portal.AnswerAsync(shown.Portal, shown.Challenge.Id, answer, context.RequestAborted));
    }

    /// <summary>The user agreed to pair this computer.</summary>
    public async Task PairAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (tokens.Redeem<ShownChallenge>(form["token"]) is not { } shown || shown.Challenge.Purpose != CardPurpose.Pair)
        {
            await RefuseAsync(context, Used);
            return;
        }

        if (shown.IsExpired(clock))
        {
            await RefuseAsync(context, Late);
            return;
        }

        var pairing = pairings.Make(shown.Portal);
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pairing.PrivateKey, out _);
        var answer = new PairingAnswer
        {
            Version = CardStatement.Version,
            PublicKey = key.ExportSubjectPublicKeyInfo(),
            Signature = key.SignData(shown.Lines(), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            Computer = Environment.MachineName,
            OsUser = Environment.UserName,
            AgentVersion = AgentHost.Version,
        };
        await DeliverAsync(context, shown, async () =>
        {
            var reply = await portal.PairAsync(shown.Portal, shown.Challenge.Id, answer, context.RequestAborted);
            pairings.Ask(pairing);
            return reply;
        });
    }

    private static Task RefuseAsync(HttpContext context, string text) =>
        Answer.Page(context, StatusCodes.Status400BadRequest, Views.Message("未完成", text));

    private async Task ShowAsync(HttpContext context, AskedChallenge asked)
    {
        CardChallenge challenge;
        try
        {
            challenge = await portal.ReadAsync(asked.Portal, asked.Challenge, context.RequestAborted);
        }
        catch (PortalUnreachableException)
        {
            await Answer.Page(context, StatusCodes.Status502BadGateway, Views.Message("连接不上门户", Unreachable));
            return;
        }
        catch (PortalRefusedException refused)
        {
            await RefuseAsync(context, Word(refused));
            return;
        }

        if (!IsHonest(challenge))
        {
            await RefuseAsync(context, "门户给出的内容与图片不符，已拒绝签名。");
            return;
        }

        var shown = new ShownChallenge { Portal = asked.Portal, Challenge = challenge, ReceivedAt = clock.GetTimestamp() };
        if (shown.IsExpired(clock))
        {
            await RefuseAsync(context, Late);
        }
        else if (challenge.Purpose == CardPurpose.Pair)
        {
            await Answer.Page(context, StatusCodes.Status200OK, Views.Pair(shown, tokens.Issue(shown), Environment.MachineName), shown.Portal);
        }
        else
        {
            await SignPageAsync(context, shown, null);
        }
    }

    /// <summary>What is shown is what is signed: every payload line can be read, and a picture is named by its hash.</summary>
    private static bool IsHonest(CardChallenge challenge) => challenge switch
    {
        { Payload: null, Picture: null } => true,
        { Payload: { } payload, Picture: null } => StatementPayload.Read(payload) is not null,
        { Payload: { } payload, Picture: { } picture } => StatementPayload.Names(payload, picture),
        _ => false,
    };

    private Task SignPageAsync(HttpContext context, ShownChallenge shown, string? problem)
    {
        var picture = shown.Challenge.Picture is { } bytes ? tokens.Issue(bytes) : null;
        var status = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return Answer.Page(context, status, Views.Sign(shown, cards.List(), tokens.Issue(shown), picture, problem), shown.Portal);
    }

    private async Task DeliverAsync(HttpContext context, ShownChallenge shown, Func<Task<AnswerReply>> deliver)
    {
        try
        {
            var reply = await deliver();
            await Answer.SeeOther(context, shown.Portal, $"{AgentRoutes.CardComplete}?ticket={Uri.EscapeDataString(reply.Ticket)}");
        }
        catch (PortalRefusedException refused)
        {
            await RefuseAsync(context, Word(refused));
        }
        catch (PortalUnreachableException)
        {
            if (shown.Challenge.Purpose == CardPurpose.Pair)
            {
                await Answer.Page(context, StatusCodes.Status502BadGateway, Views.Message("连接不上门户", Unreachable));
            }
            else
            {
                await SignPageAsync(context, shown, Unreachable);
            }
        }
    }

    private static string Word(PortalRefusedException refused) => refused.Code switch
    {
        RefusalCodes.ChallengeExpired => Late,
        RefusalCodes.ChallengeGone => "该操作已完成或不存在，请回到门户页面重新发起。",
        RefusalCodes.UnknownCard => "门户未登记该卡：请由企业管理员在门户中把卡绑定到您的账户。",
        RefusalCodes.WrongCard => $"门户拒绝了该卡：{refused.Message}",
        RefusalCodes.ExpiredCard => "该卡证书不在有效期内，请到制卡点更新后再使用。",
        RefusalCodes.UntrustedCard => "门户不信任该卡的发证机构，或该卡已被吊销。",
        RefusalCodes.BadSignature => "门户未能验证签名，请重试。",
        _ => refused.Message,
    };
}
