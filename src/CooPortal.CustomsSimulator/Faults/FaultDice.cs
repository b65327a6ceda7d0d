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
    private FaultCounts _counts = new();

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

    /// <summary>What this process has done on purpose so far.</summary>
    public FaultCounts Counts
    {
        get
        {
            lock (_lock)
            {
                return _counts;
            }
        }
    }

    public RequestFault ForRequest()
    {
        lock (_lock)
        {
            var (error, drop) = _next.Count > 0 ? (1.0, 1.0) : (_requests.NextDouble(), _requests.NextDouble());
            var fault = _next.TryDequeue(out var planned) ? planned
                : error < _settings.Error ? RequestFault.Error
                : drop < _settings.Drop ? RequestFault.Drop
                : RequestFault.None;
            _counts = fault switch
            {
                RequestFault.Error => _counts with { Errors = _counts.Errors + 1 },
                RequestFault.Drop => _counts with { Dropped = _counts.Dropped + 1 },
                _ => _counts,
            };
            return fault;
        }
    }

    /// <summary>How much later the next message appears.</summary>
    public TimeSpan ForMessage()
    {
        lock (_lock)
        {
            _counts = _settings.DelayMilliseconds > 0 ? _counts with { Delayed = _counts.Delayed + 1 } : _counts;
            return TimeSpan.FromMilliseconds(_settings.DelayMilliseconds);
        }
    }

    /// <summary>Whether this batch repeats old messages, and how its messages are shuffled (null: not at all).</summary>
    public (bool Duplicate, Random? Shuffle) ForBatch()
    {
        lock (_lock)
        {
            var (duplicate, reorder, seed) = (_batches.NextDouble(), _batches.NextDouble(), _batches.Next());
            var (doubles, shuffles) = (duplicate < _settings.Duplicate, reorder < _settings.Reorder);
            _counts = _counts with { Doubled = _counts.Doubled + (doubles ? 1 : 0), Reordered = _counts.Reordered + (shuffles ? 1 : 0) };
            return (doubles, shuffles ? new Random(seed) : null);
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
