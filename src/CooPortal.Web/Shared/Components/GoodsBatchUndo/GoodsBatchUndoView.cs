namespace CooPortal.Web.Shared.Components.GoodsBatchUndo;

/// <summary>What 撤销 would give back.</summary>
public sealed record GoodsBatchUndoView(string Path, string LabelZh, int Lines);
