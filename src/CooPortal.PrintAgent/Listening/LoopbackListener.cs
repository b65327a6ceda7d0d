using System.Net;
using System.Net.Sockets;
using CooPortal.PrintAgent.Pairings;

namespace CooPortal.PrintAgent.Listening;

/// <summary>
/// Binds to loopback only, and exclusively: another local user must not be able to share the port. An occupied port is an error that
/// is said aloud, except for a paired agent, which takes another and reports it to the portal.
/// </summary>
public sealed class LoopbackListener(PairingStore pairings, ListeningPort port)
{
    /// <summary>Makes the listening socket.</summary>
    public Socket Bind(EndPoint wanted)
    {
        try
        {
            return Open(wanted);
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            if (pairings.AnyConfirmed)
            {
                return Open(new IPEndPoint(IPAddress.Loopback, 0));
            }

            throw new AgentCannotStartException(
                $"端口 {((IPEndPoint)wanted).Port} 已被其他程序占用，打印控件无法启动。请关闭占用该端口的程序后重试。", problem);
        }
    }

    private Socket Open(EndPoint at)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        try
        {
            socket.Bind(at);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        port.Bound(((IPEndPoint)socket.LocalEndPoint!).Port);
        return socket;
    }
}
