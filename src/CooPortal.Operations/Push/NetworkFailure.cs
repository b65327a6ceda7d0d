using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;

namespace CooPortal.Operations.Push;

/// <summary>What can go wrong on the way to another server, as an answer.</summary>
internal static class NetworkFailure
{
    /// <summary>Runs a call; what the network does to it becomes <see cref="PushVerdict.Later"/>.</summary>
    public static async Task<PushOutcome> AsAnswerAsync(Func<Task<PushOutcome>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await call();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PushOutcome.Later("对方服务器没有在规定时间内应答。");
        }
        catch (TargetForbiddenException forbidden)
        {
            return PushOutcome.Refused(forbidden.Message);
        }
        catch (HttpRequestException failure) when (failure.InnerException is TargetForbiddenException forbidden)
        {
            return PushOutcome.Refused(forbidden.Message);
        }
        catch (HttpRequestException failure)
        {
            return PushOutcome.Later(failure.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "找不到对方服务器的域名。",
                HttpRequestError.SecureConnectionError => "与对方服务器的加密连接没有建立（证书不受信任或已过期）。",
                HttpRequestError.ConnectionError => "连接不上对方服务器。",
                _ => "与对方服务器的连接中断。",
            });
        }
        catch (AuthenticationException)
        {
            return PushOutcome.Later("与对方服务器的加密连接没有建立（证书不受信任或已过期）。");
        }
        catch (Exception failure) when (failure is SocketException or IOException or JsonException)
        {
            return PushOutcome.Later(failure is JsonException ? "对方服务器的应答无法识别。" : "连接不上对方服务器，或连接中断。");
        }
    }
}
