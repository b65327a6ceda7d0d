namespace CooPortal.Pdf.Reading;

/// <summary>The objects of a file by its cross-references: tables, streams and both (ISO 32000-1, 7.5). Never repairs.</summary>
internal sealed class PdfFile
{
    private const int TailLength = 2048;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly PdfBudget _budget;
    private readonly Dictionary<int, Entry> _entries = [];
    private readonly Dictionary<int, LoadedObject> _objects = [];
    private readonly HashSet<int> _loading = [];
    private readonly HashSet<int> _sections = [];
    private readonly HashSet<int> _unfolded = [];
    private PdfMap? _trailer;

    public PdfFile(ReadOnlyMemory<byte> data, PdfBudget budget)
    {
        _data = data;
        _budget = budget;
        ReadSections();
    }

    public PdfMap Trailer => _trailer!;

    public IReadOnlyCollection<int> Numbers => _entries.Keys;

    /// <summary>The value behind a reference; any other value is itself.</summary>
    public object? Resolve(object? value) => Resolve(value, 0);

    public LoadedObject Load(int number)
    {
        if (_objects.TryGetValue(number, out var loaded))
        {
            return loaded;
        }

        _budget.Step();
        if (!_entries.TryGetValue(number, out var entry))
        {
            return LoadedObject.Absent;
        }

        if (!_loading.Add(number))
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, $"object {number} is needed to read itself");
        }

        if (_loading.Count > _budget.Limits.Depth)
        {
            throw PdfBudget.TooComplex("objects need each other to be read");
        }

        if (entry.Container is { } container)
        {
            if (_unfolded.Add(container))
            {
                Unfold(container);
            }

            loaded = _objects.GetValueOrDefault(number, LoadedObject.Absent);
        }
        else
        {
            loaded = ReadAt(entry.Offset, number);
        }

        _objects[number] = loaded;
        _loading.Remove(number);
        return loaded;
    }

    public ReadOnlySpan<byte> PackedBytes(PdfStreamObject stream) => _data.Span.Slice(stream.Start, stream.Length);

    private object? Resolve(object? value, int hop) => value switch
    {
        PdfReference when hop > _budget.Limits.Depth => throw new PdfRefusedException(PdfRefusal.Damaged, "references go in a circle"),
        PdfReference reference => Resolve(Load(reference.Number).Value, hop + 1),
        _ => value,
    };

    private void ReadSections()
    {
        var tail = _data.Span[Math.Max(0, _data.Length - TailLength)..];
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0)
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, "the file has no startxref");
        }

        var lexer = Lexer(_data.Length - tail.Length + at);
        lexer.Expect("startxref");
        for (int? next = lexer.ReadInteger(); next is { } offset;)
        {
            next = ReadSection(offset);
        }

        if (_trailer is null)
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, "the file has no trailer");
        }
    }

    /// <summary>Reads one section; what was read before it is newer and stands.</summary>
    /// <returns>Where the one before it begins; null for the oldest, and where the chain runs in a circle.</returns>
    private int? ReadSection(int offset, bool isHybrid = false)
    {
        if (offset >= _data.Length || !_sections.Add(offset))
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, $"a cross-reference points to byte {offset}");
        }

        var lexer = Lexer(offset);
        var map = lexer.Skip("xref") ? ReadTable(lexer) : ReadStream(lexer);
        _trailer ??= map;
        if (map["Encrypt"] is not null)
        {
            throw new PdfRefusedException(PdfRefusal.Encrypted, "the file is encrypted");
        }

        // a table names one stream; a chain of them would be as deep as the file is long
        if (!isHybrid && map["XRefStm"] is long and >= 0 and <= int.MaxValue and var hybrid)
        {
            ReadSection((int)hybrid, isHybrid: true);
        }

        return map["Prev"] is long and >= 0 and <= int.MaxValue and var previous ? (int)previous : null;
    }

    private PdfMap ReadTable(PdfLexer lexer)
    {
        while (!lexer.Skip("trailer"))
        {
            var first = lexer.ReadInteger();
            var count = lexer.ReadInteger();
            for (var i = 0; i < count; i++)
            {
                var offset = lexer.Read() is long and >= 0 and var read ? read : throw lexer.Damaged("a cross-reference has no offset");
                lexer.ReadInteger();
                switch ((lexer.Read() as PdfKeyword)?.Word)
                {
                    case "n":
                        Add(first + i, new Entry((int)Math.Min(offset, int.MaxValue), null));
                        break;
                    case "f":
                        Add(first + i, null);
                        break;
                    default:
                        throw lexer.Damaged("a cross-reference is neither used nor free");
                }
            }
        }

        return lexer.Read() as PdfMap ?? throw lexer.Damaged("the trailer is no dictionary");
    }

    private PdfMap ReadStream(PdfLexer lexer)
    {
        if (ReadObject(lexer, null).Value is not PdfStreamObject stream || stream.Map.Name("Type") != "XRef")
        {
            throw lexer.Damaged("there is no cross-reference");
        }

        var bytes = Unpack(stream);
        var widths = Integers(stream.Map["W"]);
        if (widths is not [>= 0 and <= 8, >= 1 and <= 8, >= 0 and <= 8])
        {
            throw lexer.Damaged("the columns of a cross-reference stream are missing");
        }

        var index = Integers(stream.Map["Index"]);
        if (index.Length == 0)
        {
            index = [0, Integers(stream.Map["Size"]) is [var size] ? size : 0];
        }

        var position = 0;
        for (var pair = 0; pair + 1 < index.Length; pair += 2)
        {
            for (var i = 0; i < index[pair + 1] && position + widths.Sum() <= bytes.Length; i++)
            {
                var kind = widths[0] == 0 ? 1 : Column(widths[0]);
                var (second, third) = (Column(widths[1]), Column(widths[2]));
                Add(index[pair] + i, kind switch
                {
                    1 => new Entry((int)Math.Min(second, int.MaxValue), null),
                    2 => new Entry((int)Math.Min(third, int.MaxValue), (int)Math.Min(second, int.MaxValue)),
                    _ => null,
                });
            }
        }

        return stream.Map;

        long Column(int width)
        {
            long value = 0;
            for (; width > 0; width--)
            {
                value = ((value & 0x7FFF_FFFF_FFFF) << 8) | bytes[position++];
            }

            return value;
        }
    }

    /// <summary>An entry of a section; one of a newer section stands. Free numbers are kept apart, so that an older entry does not show through.</summary>
    private void Add(int number, Entry? entry)
    {
        // some producers write unused numbers as if they stood at the first byte
        if (_entries.TryAdd(number, entry is null or { Offset: 0, Container: null } ? Entry.Free : entry) && _entries.Count > _budget.Limits.Objects)
        {
            throw PdfBudget.TooComplex($"more than {_budget.Limits.Objects} objects");
        }
    }

    private LoadedObject ReadAt(int offset, int number)
    {
        if (offset == Entry.Free.Offset)
        {
            return LoadedObject.Absent;
        }

        return offset < _data.Length ? ReadObject(Lexer(offset), number) : throw new PdfRefusedException(PdfRefusal.Damaged, $"object {number} lies behind the end of the file");
    }

    private LoadedObject ReadObject(PdfLexer lexer, int? number)
    {
        var start = lexer.Position;
        if (lexer.ReadInteger() is var found && number is not null && found != number)
        {
            throw lexer.Damaged($"object {number} is not where the cross-reference says");
        }

        lexer.ReadInteger();
        lexer.Expect("obj");
        var value = lexer.Read();
        if (value is PdfMap map && lexer.Skip("stream"))
        {
            lexer.SkipLineEnd();
            var length = StreamLength(map, lexer.Position) ?? throw lexer.Damaged("a stream does not end");
            value = new PdfStreamObject(map, lexer.Position, length);
            lexer.Position += length;
        }
        else if (value is PdfKeyword)
        {
            throw lexer.Damaged("an object has no value");
        }

        return new LoadedObject(value, lexer.Position - start);
    }

    /// <summary>The length that the stream says where “endstream” follows it; else up to the next “endstream”.</summary>
    private int? StreamLength(PdfMap map, int start)
    {
        // each way searches what may be the whole file
        _budget.LookAtClock();
        var rest = _data.Span[start..];
        if (Resolve(map["Length"]) is long and >= 0 and var said && said <= rest.Length)
        {
            var after = rest[(int)said..].TrimStart("\r\n \t\f\0"u8);
            if (after.StartsWith("endstream"u8))
            {
                return (int)said;
            }
        }

        var end = rest.IndexOf("endstream"u8);
        return end < 0 ? null : end;
    }

    /// <summary>Reads all objects of an object stream (ISO 32000-1, 7.5.7).</summary>
    private void Unfold(int container)
    {
        if (_entries.GetValueOrDefault(container)?.Container is not null || Load(container).Value is not PdfStreamObject stream || stream.Map.Name("Type") != "ObjStm")
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, $"object {container} holds no objects");
        }

        if (Resolve(stream.Map["N"]) is not (long and >= 0 and var count) || Resolve(stream.Map["First"]) is not (long and >= 0 and <= int.MaxValue and var first))
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, $"object stream {container} does not say what it holds");
        }

        if (count > _budget.Limits.Objects)
        {
            throw PdfBudget.TooComplex($"more than {_budget.Limits.Objects} objects in an object stream");
        }

        var bytes = Unpack(stream);
        var header = new PdfLexer(bytes, _budget);
        var share = count == 0 ? 0 : stream.Length / (int)count;
        for (var i = 0; i < count; i++)
        {
            var (number, offset) = (header.ReadInteger(), header.ReadInteger());
            if (_entries.GetValueOrDefault(number)?.Container != container)
            {
                continue;
            }

            var at = first + offset;
            if (at >= bytes.Length)
            {
                throw new PdfRefusedException(PdfRefusal.Damaged, $"object {number} lies behind the end of its object stream");
            }

            _objects[number] = new LoadedObject(new PdfLexer(bytes, _budget) { Position = (int)at }.Read(), share);
        }
    }

    private byte[] Unpack(PdfStreamObject stream)
    {
        var filters = PdfFilters.NamesOf(stream.Map, Resolve);
        switch (filters)
        {
            case []:
                return PackedBytes(stream).ToArray();
            case [var only] when PdfFilters.IsFlate(only):
                var parameters = Resolve(stream.Map["DecodeParms"]);
                parameters = parameters is PdfArray array ? Resolve(array.Items.FirstOrDefault()) : parameters;
                return PdfFilters.Unpredict(PdfFilters.Unpack(PackedBytes(stream), _budget), parameters as PdfMap, Resolve);
            default:
                throw new PdfRefusedException(PdfRefusal.Damaged, $"a structure stream is packed with {string.Join(", ", filters)}");
        }
    }

    private int[] Integers(object? value) => Resolve(value) switch
    {
        long and >= 0 and <= int.MaxValue and var one => [(int)one],
        PdfArray array => [.. array.Items.Select(item => Resolve(item) is long and >= 0 and <= int.MaxValue and var number ? (int)number : -1)],
        _ => [],
    };

    private PdfLexer Lexer(int position) => new(_data, _budget) { Position = position };

    private sealed record Entry(int Offset, int? Container)
    {
        public static Entry Free { get; } = new(-1, null);
    }
}

/// <summary>An object as it was read.</summary>
/// <param name="Bytes">What it takes of the file: its own extent, or its share of the object stream that holds it.</param>
internal sealed record LoadedObject(object? Value, long Bytes)
{
    public static LoadedObject Absent { get; } = new(null, 0);
}
