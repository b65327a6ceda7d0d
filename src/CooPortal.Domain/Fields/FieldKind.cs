namespace CooPortal.Domain.Fields;

/// <summary>How a field is entered and shown.</summary>
public enum FieldKind
{
    Text,

    /// <summary>Several lines, kept with their line breaks.</summary>
    Multiline,
    Date,

    /// <summary>A value of a dictionary, picked or typed.</summary>
    Code,

    /// <summary>decimal(24,5): up to 19 digits before the point and 5 after it.</summary>
    Number,
    Flag,
}
