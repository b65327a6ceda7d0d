namespace CooPortal.Pdf;

/// <summary>Part of a drawing under a clip, a transparency or a transformation; disposing it ends that.</summary>
public readonly struct CanvasScope : IDisposable, IEquatable<CanvasScope>
{
    private readonly PdfCanvas _canvas;
    private readonly int _depth;

    internal CanvasScope(PdfCanvas canvas, int depth) => (_canvas, _depth) = (canvas, depth);

    public static bool operator ==(CanvasScope left, CanvasScope right) => left.Equals(right);

    public static bool operator !=(CanvasScope left, CanvasScope right) => !left.Equals(right);

    public void Dispose()
    {
        if (_canvas.Depth != _depth)
        {
            throw new InvalidOperationException("Scopes of a canvas end in the reverse order of their beginning.");
        }

        _canvas.Restore();
    }

    public bool Equals(CanvasScope other) => _canvas == other._canvas && _depth == other._depth;

    public override bool Equals(object? obj) => obj is CanvasScope other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_canvas, _depth);
}
