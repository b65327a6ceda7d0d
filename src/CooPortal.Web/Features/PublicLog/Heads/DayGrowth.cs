namespace CooPortal.Web.Features.PublicLog.Heads;

/// <param name="Day">In China.</param>
/// <param name="Added">Entries of that day.</param>
/// <param name="Size">Entries at its end.</param>
public sealed record DayGrowth(DateOnly Day, long Added, long Size);
