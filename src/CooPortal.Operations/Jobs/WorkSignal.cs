namespace CooPortal.Operations.Jobs;

/// <summary>Wakes the runners of work items.</summary>
public sealed class WorkSignal : IDisposable
{
    private readonly Dictionary<WorkLane, LaneSignal> lanes = Enum.GetValues<WorkLane>().ToDictionary(lane => lane, _ => new LaneSignal());

    public void Wake()
    {
        foreach (var lane in lanes.Keys)
        {
            Wake(lane);
        }
    }

    public void Wake(WorkLane lane) => lanes[lane].Wake();

    public Task WaitAsync(WorkLane lane, TimeSpan atMost, CancellationToken cancellationToken) => lanes[lane].WaitAsync(atMost, cancellationToken);

    public void Dispose()
    {
        foreach (var signal in lanes.Values)
        {
            signal.Dispose();
        }
    }

    private sealed class LaneSignal : WakeUp;
}
