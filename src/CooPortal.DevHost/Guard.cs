using System.Diagnostics;
using System.Globalization;

namespace CooPortal.DevHost;

/// <summary>
/// A second process that ends the programs when the host itself is killed: it reads their process ids from a pipe, and the pipe's end
/// is the host's end, however it came.
/// </summary>
internal static class Guard
{
    public const string Argument = "--guard";

    public static Process Start()
    {
        var info = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Guard).Assembly.Location, Argument]) { RedirectStandardInput = true };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            info.ArgumentList.RemoveAt(0);
        }

        return Process.Start(info) ?? throw new DevHostException("The guard process could not be started.");
    }

    public static void Watch(Process guard, Process child)
    {
        guard.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{child.Id} {child.StartTime.ToUniversalTime().Ticks}"));
        guard.StandardInput.Flush();
    }

    public static async Task<int> RunAsync()
    {
        using var ignoreInterrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGINT, context => context.Cancel = true);
        var children = new List<(int Id, long StartTicks)>();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ');
            children.Add((int.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture)));
        }

        foreach (var (id, startTicks) in children)
        {
            End(id, startTicks);
        }

        return 0;
    }

    // The start time keeps a reused process id safe.
    private static void End(int id, long startTicks)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            if (Math.Abs(process.StartTime.ToUniversalTime().Ticks - startTicks) < TimeSpan.TicksPerSecond)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (ArgumentException)
        {
            // it has ended already
        }
        catch (InvalidOperationException)
        {
            // it ended while we looked
        }
    }
}
