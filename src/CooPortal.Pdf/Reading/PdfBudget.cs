using System.Diagnostics;

namespace CooPortal.Pdf.Reading;

/// <summary>Counts what reading a file costs, and ends it at the limits.</summary>
internal sealed class PdfBudget(PdfReadingLimits limits)
{
    private const int LookAtClockEvery = 4096;

    private readonly long _began = Stopwatch.GetTimestamp();
    private int _values;
    private int _steps;
    private long _unpacked;

    public PdfReadingLimits Limits => limits;

    public int BytesLeft => (int)(limits.UnpackedBytes - _unpacked);

    public void Value()
    {
        if (++_values > limits.Values)
        {
            throw TooComplex($"more than {limits.Values} values");
        }

        Step();
    }

    public void Step()
    {
        if (++_steps % LookAtClockEvery == 0)
        {
            LookAtClock();
        }
    }

    public void LookAtClock()
    {
        if (Stopwatch.GetElapsedTime(_began) > limits.Time)
        {
            throw TooComplex($"reading took longer than {limits.Time.TotalSeconds} s");
        }
    }

    public void Unpacked(int bytes)
    {
        _unpacked += bytes;
        if (_unpacked > limits.UnpackedBytes)
        {
            throw TooComplex($"streams unpack to more than {limits.UnpackedBytes} bytes");
        }

        LookAtClock();
    }

    public static PdfRefusedException TooComplex(string detail) => new(PdfRefusal.TooComplex, detail);
}
