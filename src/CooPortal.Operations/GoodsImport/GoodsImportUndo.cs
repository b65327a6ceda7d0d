namespace CooPortal.Operations.GoodsImport;

/// <summary>The last import of a user into a certificate, while it can be taken back.</summary>
/// <param name="FileName">The sheet.</param>
/// <param name="FirstLine">Number of the first line that came from it; the rest follow.</param>
/// <param name="Lines">How many came.</param>
/// <param name="Version">Version of the certificate right after the import: any other says that something was changed since.</param>
public sealed record GoodsImportUndo(string FileName, int FirstLine, int Lines, int Version);
