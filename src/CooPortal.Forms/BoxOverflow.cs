namespace CooPortal.Forms;

/// <summary>A box whose text does not fit even in its smallest type.</summary>
/// <param name="Number">Number of the box on the form.</param>
/// <param name="Caption">Its caption.</param>
/// <param name="LinesNeeded">Lines of the text in the smallest type.</param>
/// <param name="LinesAllowed">Lines that the box holds in it.</param>
public sealed record BoxOverflow(string Number, string Caption, int LinesNeeded, int LinesAllowed);
