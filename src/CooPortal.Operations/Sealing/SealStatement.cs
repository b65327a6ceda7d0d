using System.Globalization;
using CooPortal.Domain.Sealing;
using CooPortal.PrintProtocol;

namespace CooPortal.Operations.Sealing;

/// <summary>The lines that the legal-person card signs, and the form read back from them: what is signed is what is saved.</summary>
internal static class SealStatement
{
    private const string Record = "seal", Version = "version", Holder = "holder-account", Name = "name", Category = "category", From = "valid-from", To = "valid-to";

    public static byte[] Of(SealDraft draft, string socialCreditCode, string enterpriseName) => StatementPayload.Build(
    [
        ("uscc", socialCreditCode),
        ("enterprise", enterpriseName.ReplaceLineEndings(" ")),
        ("kind", $"{(draft.Known is null ? "新增" : "修改")}{SealNames.Of(draft.Kind)}"),
        (Name, draft.Name),
        (Category, draft.Category is { } category ? SealNames.Of(category) : "-"),
        ("shape", draft.Shape is { } shape ? SealNames.Of(shape) : "-"),
        ("width-mm", Text(draft.WidthMm)),
        ("height-mm", Text(draft.HeightMm)),
        ("holder", draft.Holder.Caption.ReplaceLineEndings(" ")),
        (From, Text(draft.ValidFrom)),
        (To, Text(draft.ValidTo)),
        (Holder, draft.Holder.User.Id.ToString()),
        (Record, draft.Id.ToString()),
        (Version, draft.Known is null ? "-" : draft.Known.Version.ToString(CultureInfo.InvariantCulture)),
        (StatementPayload.PictureHash, draft.Sha256),
    ]);

    /// <summary>The form that led to a payload of ours.</summary>
    public static SealInput Read(byte[] payload)
    {
        var lines = StatementPayload.Read(payload)!.ToDictionary(line => line.Name, line => line.Value);
        var isNew = lines[Version] == "-";
        var id = Guid.Parse(lines[Record]);
        return new SealInput
        {
            Kind = SealImageKind.Seal,
            SealId = isNew ? null : id,
            Version = isNew ? 0 : int.Parse(lines[Version], CultureInfo.InvariantCulture),
            ScanId = isNew ? id : null,
            HolderUserId = Guid.Parse(lines[Holder]),
            Name = lines[Name],
            Category = Enum.GetValues<SealCategory>().Single(category => SealNames.Of(category) == lines[Category]),
            ValidFrom = DateOnly.ParseExact(lines[From], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            ValidTo = DateOnly.ParseExact(lines[To], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static string Text(decimal mm) => mm.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
