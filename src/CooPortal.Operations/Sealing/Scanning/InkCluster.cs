namespace CooPortal.Operations.Sealing.Scanning;

/// <summary>Ink that belongs together.</summary>
/// <param name="Box">Where it is, to a cell's precision.</param>
/// <param name="Ink">Pixels with ink.</param>
/// <param name="Coloured">Those of them with colour, as red and blue ink have and print has not.</param>
internal sealed record InkCluster(PixelBox Box, long Ink, long Coloured)
{
    public bool IsColoured => Coloured * 2 > Ink;

    public InkCluster With(InkCluster other) => new(Box.With(other.Box), Ink + other.Ink, Coloured + other.Coloured);
}
