namespace CooPortal.Forms;

/// <summary>A text is larger than its box and the form has no sheet for the rest. Data entry asks <see cref="CertificateForm.Check"/> before.</summary>
public sealed class BoxOverflowException(BoxOverflow overflow)
    : Exception($"Box {overflow.Number} holds {overflow.LinesAllowed} lines, its text needs {overflow.LinesNeeded}.")
{
    public BoxOverflow Overflow { get; } = overflow;
}
