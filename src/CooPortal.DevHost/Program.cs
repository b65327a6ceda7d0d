using System.Runtime.InteropServices;
using CooPortal.DevHost;

if (args is [Guard.Argument])
{
    return await Guard.RunAsync();
}

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    var options = DevHostOptions.Parse(args);
    var host = new DemoHost(options, Console.Out, TimeProvider.System);
    if (options.ForCompose)
    {
        host.PrepareCompose();
        return 0;
    }

    await host.RunAsync(stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 0;
}
catch (DevHostException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    stop.Cancel();
}
