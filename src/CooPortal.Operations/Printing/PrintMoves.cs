using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Printing;

/// <summary>Agent, user and recovery move the same job at the same time, and most of such moves do not exclude each other.</summary>
internal static class PrintMoves
{
    /// <summary>Runs a move; when somebody changed a row meanwhile, once more on what it is now.</summary>
    public static async Task<T> MoveAsync<T>(this CooPortalDbContext db, Func<Task<T>> move)
    {
        try
        {
            return await move();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await move();
        }
    }
}
