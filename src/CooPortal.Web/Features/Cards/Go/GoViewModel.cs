using CooPortal.Operations.Accounts;

namespace CooPortal.Web.Features.Cards.Go;

public sealed record GoViewModel
{
    public CardChallengePurpose Purpose { get; init; }

    /// <summary>Address of the agent's page; null when the agent of this browser is not started.</summary>
    public string? Link { get; init; }

    /// <summary>The oldest control that is admitted.</summary>
    public string MinimumVersion { get; init; } = "";

    /// <summary>Why there is nothing to open.</summary>
    public string? Problem { get; init; }

    public string Title => Purpose switch
    {
        CardChallengePurpose.Login => "卡介质登录",
        CardChallengePurpose.Seal => "法人卡签名",
        CardChallengePurpose.Pair => "配对打印控件",
        CardChallengePurpose.Register => "法人卡验证",
    };
}
