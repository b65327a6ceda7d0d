using System.Net;

namespace CooPortal.PrintAgent.Portal;

/// <summary>The portal answered no.</summary>
public sealed class PortalRefusedException(HttpStatusCode status, string code, string message) : Exception(message)
{
    /// <summary>HTTP status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>One of <see cref="PrintProtocol.RefusalCodes"/>, or empty when the body was not ours.</summary>
    public string Code { get; } = code;

    /// <summary>The request itself is not acceptable, or something between refuses it (413, 403 of a proxy): repeating it is no use.</summary>
    public bool IsFinal => Code.Length == 0 || Code == PrintProtocol.RefusalCodes.Malformed;
}
