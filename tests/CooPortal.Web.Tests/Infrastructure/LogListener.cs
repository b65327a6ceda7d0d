using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CooPortal.Web.Tests.Infrastructure;

/// <summary>Hears what a portal logs, from the moment it is asked.</summary>
internal sealed class LogListener(ConcurrentQueue<string> lines, LogLevel least) : ILoggerProvider, ILogger
{
    public static ConcurrentQueue<string> Listen(IServiceProvider portal, LogLevel least = LogLevel.Trace)
    {
        var lines = new ConcurrentQueue<string>();
        portal.GetRequiredService<ILoggerFactory>().AddProvider(new LogListener(lines, least));
        return lines;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            lines.Enqueue(formatter(state, exception));
        }
    }

    public void Dispose()
    {
    }
}
