using System.Globalization;
using System.Text;

namespace CooPortal.Pdf.Reading;

/// <summary>Reads the values of PDF syntax (ISO 32000-1, 7.2 and 7.3) from bytes.</summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> data, PdfBudget budget)
{
    private const int End = -1;

    public int Position { get; set; }

    private ReadOnlySpan<byte> Data => data.Span;

    /// <summary>The next value or keyword; null for the null object.</summary>
    public object? Read(int depth = 0)
    {
        if (depth > budget.Limits.Depth)
        {
            throw PdfBudget.TooComplex($"nested deeper than {budget.Limits.Depth}");
        }

        budget.Value();
        SkipSpace();
        switch (Peek())
        {
            case End:
                throw Damaged("a value is missing at the end");
            case '/':
                return ReadName();
            case '(':
                SkipLiteral();
                return PdfText.Instance;
            case '[':
                return ReadArray(depth);
            case '<' when Peek(1) == '<':
                return ReadMap(depth);
            case '<':
                SkipHex();
                return PdfText.Instance;
            case '+' or '-' or '.' or (>= '0' and <= '9'):
                return ReadNumberOrReference();
            default:
                return ReadWord() switch { "null" => null, "true" => true, "false" => false, var word => new PdfKeyword(word) };
        }
    }

    public int ReadInteger() => Read() is long number and >= 0 and <= int.MaxValue ? (int)number : throw Damaged("a whole number is missing");

    public void Expect(string word)
    {
        if (Read() is not PdfKeyword keyword || keyword.Word != word)
        {
            throw Damaged($"“{word}” is missing");
        }
    }

    public bool Skip(string word)
    {
        SkipSpace();
        if (!Data[Math.Min(Position, Data.Length)..].StartsWith(Encoding.ASCII.GetBytes(word)))
        {
            return false;
        }

        Position += word.Length;
        return true;
    }

    /// <summary>After the keyword stream: one line end.</summary>
    public void SkipLineEnd()
    {
        if (Peek() == '\r')
        {
            Position++;
        }

        if (Peek() == '\n')
        {
            Position++;
        }
    }

    public void SkipSpace()
    {
        while (true)
        {
            switch (Peek())
            {
                // counted: many objects may begin before the same long comment
                case 0 or '\t' or '\n' or '\f' or '\r' or ' ':
                    Position++;
                    budget.Step();
                    break;
                case '%':
                    while (Peek() is not (End or '\n' or '\r'))
                    {
                        Position++;
                        budget.Step();
                    }

                    break;
                default:
                    return;
            }
        }
    }

    public PdfRefusedException Damaged(string detail) => new(PdfRefusal.Damaged, $"{detail} (byte {Position})");

    private int Peek(int ahead = 0) => Position + ahead < Data.Length && Position + ahead >= 0 ? Data[Position + ahead] : End;

    private static bool IsRegular(int c) => c is not (End or 0 or '\t' or '\n' or '\f' or '\r' or ' ' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%');

    private PdfName ReadName()
    {
        Position++;
        var name = new StringBuilder();
        while (IsRegular(Peek()))
        {
            var c = Data[Position++];
            if (c == '#' && Hex(Peek()) is >= 0 and var high && Hex(Peek(1)) is >= 0 and var low)
            {
                c = (byte)(high * 16 + low);
                Position += 2;
            }

            name.Append((char)c);
        }

        return new PdfName(name.ToString());
    }

    private static int Hex(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private void SkipLiteral()
    {
        var open = 0;
        do
        {
            switch (Peek())
            {
                case End:
                    throw Damaged("a string does not end");
                case '\\':
                    Position++;
                    break;
                case '(':
                    open++;
                    break;
                case ')':
                    open--;
                    break;
            }

            Position++;
        }
        while (open > 0);
    }

    private void SkipHex()
    {
        var end = Data[Position..].IndexOf((byte)'>');
        Position += end < 0 ? throw Damaged("a string does not end") : end + 1;
    }

    private PdfArray ReadArray(int depth)
    {
        Position++;
        var array = new PdfArray();
        for (SkipSpace(); Peek() != ']'; SkipSpace())
        {
            array.Items.Add(Value(Read(depth + 1)));
        }

        Position++;
        return array;
    }

    private PdfMap ReadMap(int depth)
    {
        Position += 2;
        var map = new PdfMap();
        for (SkipSpace(); Peek() != '>' || Peek(1) != '>'; SkipSpace())
        {
            if (Peek() != '/')
            {
                throw Damaged("a dictionary holds no key");
            }

            map.Entries[ReadName().Value] = Value(Read(depth + 1));
        }

        Position += 2;
        return map;
    }

    private object? Value(object? read) => read is PdfKeyword keyword ? throw Damaged($"“{keyword.Word}” stands where a value should") : read;

    private object ReadNumberOrReference()
    {
        var number = ReadNumber();
        if (number is not (long and >= 0 and <= int.MaxValue))
        {
            return number;
        }

        var after = Position;
        SkipSpace();
        if (Peek() is >= '0' and <= '9')
        {
            while (Peek() is >= '0' and <= '9')
            {
                Position++;
            }

            SkipSpace();
            if (Peek() == 'R' && !IsRegular(Peek(1)))
            {
                Position++;
                return new PdfReference((int)(long)number);
            }
        }

        Position = after;
        return number;
    }

    private object ReadNumber()
    {
        var start = Position;
        while (Peek() is '+' or '-' or '.' or (>= '0' and <= '9'))
        {
            Position++;
        }

        var text = Encoding.ASCII.GetString(Data[start..Position]);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : 0d;
    }

    private string ReadWord()
    {
        var start = Position;
        while (IsRegular(Peek()))
        {
            Position++;
        }

        return Position == start ? throw Damaged("a character that begins no value") : Encoding.ASCII.GetString(Data[start..Position]);
    }
}
