namespace CooPortal.Forms.Composition;

/// <summary>What one sheet shows of the goods table.</summary>
/// <param name="Rows">Rows, or the part of a row that found room.</param>
/// <param name="Running">Lines of the column that runs beside the rows.</param>
/// <param name="Continues">Whether a sheet follows, which the last line says.</param>
internal sealed record GoodsPage(IReadOnlyList<GoodsRow> Rows, IReadOnlyList<string> Running, bool Continues);
