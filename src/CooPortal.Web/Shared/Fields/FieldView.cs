namespace CooPortal.Web.Shared.Fields;

/// <summary>One field of a page, whether it comes from a property of the model or from data (a certificate type's field table).</summary>
public sealed record FieldView
{
    /// <summary>Name in the posted form.</summary>
    public required string Name { get; init; }

    public required string Label { get; init; }

    public FieldKind Kind { get; init; }

    public string? Value { get; init; }

    /// <summary>What a dictionary field shows for its code, "日本 JAPAN (JPN)".</summary>
    public string? Display { get; init; }

    /// <summary>Required on the server; draws the yellow background.</summary>
    public bool Required { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>Digits after the point of a decimal.</summary>
    public int? Decimals { get; init; }

    /// <summary>Name of the dictionary that a picker searches.</summary>
    public string? Dictionary { get; init; }

    public string? Hint { get; init; }

    public string? Error { get; init; }

    public string? Warning { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>Where it prints on the certificate, "第3栏".</summary>
    public string? Box { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>Where the value may be taken from.</summary>
    public FieldLink? Link { get; init; }

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Width in columns of twelve.</summary>
    public int Columns { get; init; } = 3;

    /// <summary>Lines of a multi-line field.</summary>
    public int Rows { get; init; } = 3;

    /// <summary>Printed in English: what is full-width and has a half-width equivalent becomes half-width on leaving the field.</summary>
    public bool English { get; init; }

    /// <summary>Shows an estimate of the strength while a new password is typed; the server decides.</summary>
    public bool Strength { get; init; }

    /// <summary>Value of the HTML autocomplete attribute.</summary>
    public string Autocomplete { get; init; } = "off";
}
