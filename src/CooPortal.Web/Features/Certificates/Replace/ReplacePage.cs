using CooPortal.Domain.Certificates;

namespace CooPortal.Web.Features.Certificates.Replace;

/// <summary>The question before a certificate is amended or reissued.</summary>
public sealed record ReplacePage
{
    public required Certificate Original { get; init; }

    public required RequestKind Kind { get; init; }

    public required Guid NewId { get; init; }

    public string Reason { get; init; } = "";

    public string? ReasonError { get; init; }

    /// <summary>Why it cannot be begun; null when it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>What happens next, in a sentence.</summary>
    public string Explanation => Kind switch
    {
        RequestKind.Reissue => "新证书内容与原证相同，用于原证遗失、损毁等情形；向海关申报并审核通过后，原证失效。",
        RequestKind.AmendedReissue => "以原证内容新建一份证书，修改要更改的栏目后申报；用于需要更改内容、同时原证不能交回的情形。审核通过后，原证失效。",
        _ => "以原证内容新建一份证书，修改要更改的栏目后申报；审核通过后，原证失效，须交回海关。",
    };
}
