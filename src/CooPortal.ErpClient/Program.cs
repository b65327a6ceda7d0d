using System.Net;
using CooPortal.CustomsProtocol.Http;
using CooPortal.ErpClient;

try
{
    var command = ClientCommand.Parse(args);
    var options = ClientOptions.Load(command.SettingsFile);
    using var stop = new CancellationTokenSource();
    Console.CancelKeyPress += (_, pressed) =>
    {
        pressed.Cancel = true;
        stop.Cancel();
    };
    using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None };
    using var http = new HttpClient(handler) { BaseAddress = options.Door, Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds) };
    var portal = new PortalDoor(new CustomsHttpClient(http, options.ToIdentity(), TimeProvider.System));
    using var folders = ClientFolders.Open(options.Root);
    var client = new ImportClient(portal, folders, options, TimeProvider.System, new ClientSteps(), Console.WriteLine);
    if (command.Check)
    {
        return await client.CheckAsync(stop.Token) ? 0 : 1;
    }

    if (command.Once)
    {
        await client.RunOnceAsync(stop.Token);
        return 0;
    }

    await client.RunAsync(stop.Token);
    return 0;
}
catch (ClientCannotStartException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 2;
}
catch (OperationCanceledException)
{
    return 0;
}
