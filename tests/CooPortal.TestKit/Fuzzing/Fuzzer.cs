using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;
using System.Text;
using System.Text.RegularExpressions;

namespace CooPortal.TestKit.Fuzzing;

/// <summary>
/// Feeds a parser with changed samples and watches it: every input is taken or refused by the parser's own exception, in time and in bounded
/// memory. An input whose outcome was not seen before joins the samples, so that later ones go deeper.
/// <para>
/// An engine of our own because FsCheck, which the property tests use, makes values from nothing: it neither changes valid files nor keeps
/// what reached something new, and a stranger's file comes from a valid one that was changed.
/// </para>
/// <para>
/// The run is the same for the same seed. COOPORTAL_FUZZ_SEED and COOPORTAL_FUZZ_COUNT choose others, COOPORTAL_FUZZ_REPORT names a file
/// that gets a line for each parser.
/// </para>
/// </summary>
public sealed partial class Fuzzer
{
    /// <summary>What tests/run --long does for each parser.</summary>
    public const int FullCount = 1_000_000;

    private const int StandardSeed = 20_261_122;
    private const int MostSamples = 2_000;

    /// <summary>As much as a thread of the server's pool has at least.</summary>
    private const int StackBytes = 1536 * 1024;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly string _subject;
    private readonly List<byte[]> _samples;
    private readonly int _valid;
    private readonly HashSet<string> _outcomes = new(StringComparer.Ordinal);
    private readonly int _seed = Setting("COOPORTAL_FUZZ_SEED") ?? StandardSeed;
    private long _began;
    private int _number;
    private byte[] _input = [];

    public Fuzzer(string subject, params IEnumerable<byte[]> samples)
    {
        _subject = subject;
        _samples = [.. samples];
        _valid = _samples.Count;
        LongestInput = Math.Max(64 * 1024, 2 * _samples.Max(sample => sample.Length));
    }

    /// <summary>The parser. What it returns tells outcomes apart; null where it refuses without an exception.</summary>
    public required Func<byte[], object?> Parse { get; init; }

    /// <summary>The parser's own exceptions, exactly these types.</summary>
    public IReadOnlyCollection<Type> Refusals { get; init; } = [];

    /// <summary>Makes an input of a sample.</summary>
    public required Func<byte[], Mutator, byte[]> Change { get; init; }

    /// <summary>Repairs what would hide the rest from the parser (check sums, signatures); used for every second input.</summary>
    public Func<byte[], byte[]>? Mend { get; init; }

    /// <summary>Inputs where the full count is not asked for.</summary>
    public int Count { get; init; } = 1_000;

    public int LongestInput { get; init; }

    public TimeSpan LongestTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Most bytes that parsing one input may allocate.</summary>
    public long MostAllocated { get; init; } = 100L * 1024 * 1024;

    /// <summary>Runs all inputs; the first that fails is written to a file and named.</summary>
    public FuzzReport Run()
    {
        var count = Setting("COOPORTAL_FUZZ_COUNT") ?? (LongRun.IsAsked ? FullCount : Count);
        foreach (var sample in _samples)
        {
            // a sample that is refused as it stands would make a fuzzer that never gets past the first check
            _outcomes.Add(Outcome(sample, out var refusal));
            if (refusal is not null)
            {
                throw Failure(sample, $"A sample is refused: {refusal}");
            }
        }

        var report = new FuzzReport(_subject);
        Exception? failure = null;
        void Guarded()
        {
            try
            {
                Work(count, report);
            }
            catch (Exception problem)
            {
                failure = problem;
            }
        }

        var worker = new Thread(Guarded, StackBytes) { IsBackground = true };
        var watch = Stopwatch.StartNew();
        worker.Start();
        while (!worker.Join(LookEvery))
        {
            // the thread cannot be stopped, but the test can tell what it hangs on
            var began = Interlocked.Read(ref _began);
            if (began != 0 && Stopwatch.GetElapsedTime(began) > LongestTime)
            {
                throw Failure(_input, $"It took longer than {LongestTime.TotalSeconds} s.");
            }
        }

        report.Elapsed = watch.Elapsed;
        report.Outcomes = _outcomes.Count;
        if (failure is not null)
        {
            throw failure;
        }

        report.Write();
        return report;
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private void Work(int count, FuzzReport report)
    {
        using var mark = new RunningMark(_subject, _seed);
        for (_number = 1; _number <= count; _number++)
        {
            var mutator = new Mutator(new Random(HashCode(_seed, _number)), _samples);
            // most of what is kept is refused: half of the inputs come from what is valid
            var input = Change(mutator.Chance(2) ? _samples[mutator.Random.Next(_valid)] : mutator.Pick(_samples), mutator);
            input = input.Length > LongestInput ? input[..LongestInput] : input;
            if (Mend is not null && mutator.Random.Next(2) == 0)
            {
                input = Mend(input);
            }

            _input = input;
            mark.Set(_number);
            report.Inputs++;
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            Interlocked.Exchange(ref _began, began);
            var outcome = Outcome(input, out var refusal);
            var took = Stopwatch.GetElapsedTime(began);
            Interlocked.Exchange(ref _began, 0);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            report.Add(refusal is null, took, allocated);
            if (took > LongestTime)
            {
                throw Failure(input, $"It took {took.TotalSeconds:0.0} s.");
            }

            if (allocated > MostAllocated)
            {
                throw Failure(input, $"It allocated {allocated / 1024 / 1024} MB.");
            }

            if (_samples.Count < MostSamples && _outcomes.Add(outcome))
            {
                _samples.Add(input);
            }
        }
    }

    private string Outcome(byte[] input, out string? refusal)
    {
        try
        {
            var result = Parse(input);
            refusal = result is null ? "null" : null;
            return result is null ? "refused" : $"taken {result}";
        }
        catch (Exception problem) when (Refusals.Contains(problem.GetType()))
        {
            refusal = problem.Message;
            // places and values vary without end; the words do not
            return $"{problem.GetType().Name} {Particulars().Replace(problem.Message.Length <= 200 ? problem.Message : problem.Message[..200], "#")}";
        }
        catch (Exception problem)
        {
            throw Failure(input, problem.ToString(), problem);
        }
    }

    private InvalidOperationException Failure(byte[] input, string what, Exception? inner = null)
    {
        var file = Path.Combine(RunningMark.Folder, $"{_subject}-{_seed}-{_number}.bin");
        Directory.CreateDirectory(RunningMark.Folder);
        File.WriteAllBytes(file, input);
        return new InvalidOperationException($"{_subject}, seed {_seed}, input {_number} of {input.Length} bytes, kept as {file}: {what}\n{Shown(input)}", inner);
    }

    private static string Shown(byte[] input)
    {
        var start = input.AsSpan(0, Math.Min(input.Length, 1500));
        return $"base64: {Convert.ToBase64String(start)}{(start.Length < input.Length ? "…" : "")}\ntext: {Encoding.Latin1.GetString(start)}";
    }

    private static int HashCode(int seed, int number) => unchecked((int)((((ulong)(uint)seed << 32) | (uint)number) * 0x9E3779B97F4A7C15 >> 32));

    [GeneratedRegex(@"[\d.+-]+|“[^”]*”|""[^""]*""|'[^']*'|[A-Za-z_:]+[\[(][^\s]*", RegexOptions.CultureInvariant)]
    private static partial Regex Particulars();

    /// <summary>A file that says which input is being parsed: it outlives a process that dies of it.</summary>
    private sealed class RunningMark : IDisposable
    {
        private readonly string _file;
        private readonly MemoryMappedFile _map;
        private readonly MemoryMappedViewAccessor _view;
        private readonly byte[] _digits = new byte[10];

        public RunningMark(string subject, int seed)
        {
            Directory.CreateDirectory(Folder);
            _file = Path.Combine(Folder, $"{subject}-{seed}-{Guid.NewGuid():N}.running");
            _map = MemoryMappedFile.CreateFromFile(_file, FileMode.Create, null, _digits.Length);
            _view = _map.CreateViewAccessor();
        }

        public static string Folder => Path.Combine(Path.GetTempPath(), "cooportal-fuzz");

        public void Set(int number)
        {
            for (var i = _digits.Length - 1; i >= 0; i--, number /= 10)
            {
                _digits[i] = (byte)('0' + (number % 10));
            }

            _view.WriteArray(0, _digits, 0, _digits.Length);
        }

        public void Dispose()
        {
            _view.Dispose();
            _map.Dispose();
            File.Delete(_file);
        }
    }
}
