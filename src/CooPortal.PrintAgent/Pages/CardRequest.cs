using System.Text.RegularExpressions;
using CooPortal.PrintProtocol;

namespace CooPortal.PrintAgent.Pages;

/// <summary>Judges the address by which a card page was opened. Whole strings are compared; nothing is normalised.</summary>
public static partial class CardRequest
{
    /// <summary>What the address asks for; null when it is not a trusted portal and a well-formed challenge.</summary>
    public static AskedChallenge? Read(IQueryCollection query, AgentOptions options) =>
        query["portal"] is [{ } portal] && options.TrustedPortals.Contains(portal, StringComparer.Ordinal)
        && query["challenge"] is [{ } challenge] && ChallengeId().IsMatch(challenge)
            ? new AskedChallenge(portal, challenge)
            : null;

    /// <summary>Where the browser says it comes from.</summary>
    public static RefererVerdict Judge(HttpRequest request, string portal)
    {
        var referer = request.Headers.Referer;
        if (referer.Count == 0)
        {
            return RefererVerdict.Unknown;
        }

        return referer is [{ } address] && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == portal
            ? RefererVerdict.Portal
            : RefererVerdict.Foreign;
    }

    /// <summary>Chinese name of a purpose.</summary>
    public static string Name(CardPurpose purpose) => purpose switch
    {
        CardPurpose.Login => "登录",
        CardPurpose.Seal => "印章签名制作",
        CardPurpose.Pair => "配对打印控件",
        CardPurpose.Register => "企业注册",
    };

    [GeneratedRegex("^[0-9a-f]{32}\\z")]
    private static partial Regex ChallengeId();
}
