using System.Diagnostics;

namespace CooPortal.Operations.Tracing;

/// <summary>
/// Traces of what no request waits for, beside those that the framework makes of requests, calls and queries by itself. Names follow the semantic
/// conventions of OpenTelemetry for messaging; whoever listens to the source gets them.
/// </summary>
public static class PortalTraces
{
    public const string SourceName = "CooPortal";

    private const string Operation = "messaging.operation.name";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>One message on its way to customs.</summary>
    internal static Activity? Send(string kind, Guid messageId, string subject) =>
        Source.StartActivity($"send {kind}", ActivityKind.Producer)
            ?.SetTag(Operation, "send")
            .SetTag("messaging.destination.name", "customs")
            .SetTag("messaging.message.id", messageId.ToString("N"))
            .SetTag("messaging.message.conversation_id", subject);

    /// <summary>One of customs' messages being handled.</summary>
    internal static Activity? Process(string kind, string messageId, string subject) =>
        Source.StartActivity($"process {kind}", ActivityKind.Consumer)
            ?.SetTag(Operation, "process")
            .SetTag("messaging.destination.name", "inbox")
            .SetTag("messaging.message.id", messageId)
            .SetTag("messaging.message.conversation_id", subject);

    /// <summary>One item of work.</summary>
    internal static Activity? Run(string job, string key) =>
        Source.StartActivity($"run {job}", ActivityKind.Internal)
            ?.SetTag("coo.work.job", job)
            .SetTag("coo.work.key", key);

    /// <summary>Marks what failed, with the reason.</summary>
    internal static void Fail(this Activity? activity, Exception exception)
    {
        activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
        activity?.AddException(exception);
    }
}
