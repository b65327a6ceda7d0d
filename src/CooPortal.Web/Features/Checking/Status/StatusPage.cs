using CooPortal.Operations.Checking;

namespace CooPortal.Web.Features.Checking.Status;

/// <param name="Question">What is, or is to be, asked.</param>
/// <param name="Answer">Null before the question and when nothing was found.</param>
/// <param name="IsUnknown">Nothing was found.</param>
public sealed record StatusPage(StatusQuestion Question, PublicStatus? Answer = null, bool IsUnknown = false)
{
    /// <summary>The same for a wrong number and a wrong code.</summary>
    public const string UnknownText = "未查到。请核对证书号和查询码。";
}
