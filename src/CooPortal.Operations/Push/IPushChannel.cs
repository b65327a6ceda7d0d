using CooPortal.Domain.Push;

namespace CooPortal.Operations.Push;

/// <summary>A way to a person. Failures of the network are answers, not exceptions.</summary>
public interface IPushChannel
{
    PushChannel Channel { get; }

    /// <summary>The deployment has set it up.</summary>
    bool IsOffered { get; }

    Task<PushOutcome> SendAsync(PushMessage message, CancellationToken cancellationToken);
}
