namespace CooPortal.CustomsSimulator.Faults;

/// <summary>Decides, repeatably, which request suffers. Changed settings start their sequences anew.</summary>
public sealed class FaultDice
{
    private readonly Lock _lock = new();
    private readonly ProcessDeath _death;
    private FaultSettings _settings = new();
    private Queue<RequestFault> _next = new();
    private Random _requests = new(0);
    private Random _batches = new(0);

    public FaultDice(SimulatorOptions options, ProcessDeath death)
    {
        _death = death;
        Settings = options.Faults;
    }

    public FaultSettings Settings
    {
        get
        {
            lock (_lock)
            {
                return _settings;
            }
        }

        set
        {
            lock (_lock)
            {
                _settings = value;
                _next = new Queue<RequestFault>(value.Next);
                _requests = new Random(value.Seed);
                _batches = new Random(value.Seed + 1);
            }
        }
    }

    public RequestFault ForRequest()
    {
        lock (_lock)
        {
            if (_next.TryDequeue(out var planned))
            {
                return planned;
            }

            var (error, drop) = (_requests.NextDouble(), _requests.NextDouble());
            return error < _settings.Error ? RequestFault.Error : drop < _settings.Drop ? RequestFault.Drop : RequestFault.None;
        }
    }

    /// <summary>Whether this batch repeats old messages, and how its messages are shuffled (null: not at all).</summary>
    public (bool Duplicate, Random? Shuffle) ForBatch()
    {
        lock (_lock)
        {
            var (duplicate, reorder, seed) = (_batches.NextDouble(), _batches.NextDouble(), _batches.Next());
            return (duplicate < _settings.Duplicate, reorder < _settings.Reorder ? new Random(seed) : null);
        }
    }

    public void Reach(CrashStep step)
    {
        if (Settings.CrashAt == step && step != CrashStep.None)
        {
            _death.Die();
        }
    }
}
