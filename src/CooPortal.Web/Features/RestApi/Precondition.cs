using System.Globalization;
using CooPortal.Web.Features.RestApi.Answers;

namespace CooPortal.Web.Features.RestApi;

/// <summary>If-Match: the version that the caller saw.</summary>
public static class Precondition
{
    /// <summary>What an ETag that is none of ours stands for: no version.</summary>
    private const int NoVersion = -1;

    /// <returns>Null where the header is absent or asks for any version.</returns>
    /// <exception cref="RestRefusalException">Several tags.</exception>
    public static int? SeenVersion(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var tag = request.Headers.IfMatch.ToString().Trim();
        return tag switch
        {
            "" or "*" => null,
            _ when tag.Contains(',', StringComparison.Ordinal) => throw new RestRefusalException(RestProblems.Bad("If-Match 只能有一个 ETag。")),
            ['"', .. var version, '"'] when int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            _ => NoVersion,
        };
    }

    /// <exception cref="RestRefusalException">The header is absent.</exception>
    public static int RequiredVersion(this HttpRequest request) => request.SeenVersion() ?? throw new RestRefusalException(RestProblems.Make(
        StatusCodes.Status428PreconditionRequired, "precondition-required", "缺少 If-Match", "请在 If-Match 头中给出读取证书时的 ETag，以免覆盖他人的修改。"));
}
