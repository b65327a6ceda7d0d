namespace CooPortal.Domain.PreReview;

/// <summary>A sheet as it was typed. Fields go by the names of <see cref="PreReviewFields"/> and <see cref="CostLineFields"/>.</summary>
public sealed record PreReviewInput
{
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>true or false; anything else is not chosen.</summary>
    public string? HasImportedContent { get; init; }

    public IReadOnlyList<string> CertificateTypes { get; init; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Lines { get; init; } = [];

    /// <summary>What a sheet looks like in the form.</summary>
    public static PreReviewInput Of(PreReviewSheet sheet) => new()
    {
        Values = PreReviewFields.All.ToDictionary(field => field.Key, field => (string?)field.Read(sheet)),
        HasImportedContent = sheet.HasImportedContent switch { true => "true", false => "false", null => null },
        CertificateTypes = sheet.CertificateTypes,
        Lines = [.. sheet.Lines.Select(Of)],
    };

    public static IReadOnlyDictionary<string, string?> Of(CostLine line) => CostLineFields.All.ToDictionary(field => field.Key, field => (string?)field.Read(line));
}
