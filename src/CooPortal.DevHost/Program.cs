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
    await new DemoHost(DevHostOptions.Parse(args), Console.Out, TimeProvider.System).RunAsync(stop.Token);
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
