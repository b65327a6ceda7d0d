namespace CooPortal.PrintAgent.Listening;

/// <summary>The port that the listener really has.</summary>
public sealed class ListeningPort
{
    private readonly TaskCompletionSource<int> bound = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once the listener is bound.</summary>
    public Task Known => bound.Task;

    /// <summary>The port; 0 before the listener is bound.</summary>
    public int Number => bound.Task.IsCompletedSuccessfully ? bound.Task.Result : 0;

    /// <summary>The only origin that pages of this agent have.</summary>
    public string Origin => $"http://127.0.0.1:{Number}";

    internal void Bound(int number) => bound.TrySetResult(number);
}
