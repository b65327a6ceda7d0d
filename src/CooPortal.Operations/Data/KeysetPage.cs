using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Data;

/// <summary>One page of a list that is walked by a time and the id, newest first: the thousandth page costs what the first does.</summary>
public sealed record KeysetPage<T>
{
    /// <summary>Counting stops behind this number.</summary>
    public const int CountLimit = 10_000;

    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>Exact up to <see cref="CountLimit"/>; one more means "more than that".</summary>
    public required int Count { get; init; }

    /// <summary>Newer rows exist before this one.</summary>
    public ListCursor? Previous { get; init; }

    /// <summary>Older rows exist behind this one.</summary>
    public ListCursor? Next { get; init; }

    /// <summary>The same page of what is shown.</summary>
    public KeysetPage<TShown> With<TShown>(IReadOnlyList<TShown> rows) => new() { Rows = rows, Count = Count, Previous = Previous, Next = Next };

    /// <param name="rows">What matches.</param>
    /// <param name="place">Which page.</param>
    internal static async Task<KeysetPage<T>> ReadAsync(
        IQueryable<T> rows, Expression<Func<T, DateTime>> time, Expression<Func<T, Guid>> id, ListPlace place, CancellationToken cancellationToken)
    {
        var backwards = place.Before is not null;
        var walk = (place.Before ?? place.After) is { } from ? rows.Where(Beyond(time, id, from, newer: backwards)) : rows;
        var found = await (backwards ? walk.OrderBy(time).ThenBy(id) : walk.OrderByDescending(time).ThenByDescending(id)).Take(place.Size + 1).ToListAsync(cancellationToken);
        var more = found.Count > place.Size;
        var page = found.Take(place.Size).ToList();
        if (backwards)
        {
            page.Reverse();
        }

        var (timeOf, idOf) = (time.Compile(), id.Compile());
        return new KeysetPage<T>
        {
            Rows = page,
            Count = await rows.Take(CountLimit + 1).CountAsync(cancellationToken),
            Previous = page.Count > 0 && (backwards ? more : place.After is not null) ? CursorOf(page[0]) : null,
            Next = page.Count > 0 && (backwards || more) ? CursorOf(page[^1]) : null,
        };

        ListCursor CursorOf(T row) => new(timeOf(row), idOf(row));
    }

    // time <= from and (time < from or id < from), or the other way round: the first half lets an index be walked.
    private static Expression<Func<T, bool>> Beyond(Expression<Func<T, DateTime>> time, Expression<Func<T, Guid>> id, ListCursor from, bool newer)
    {
        var row = time.Parameters[0];
        var place = Expression.Property(Expression.Constant(from), nameof(ListCursor.Time));
        var key = Expression.Property(Expression.Constant(from), nameof(ListCursor.Id));
        var idOfRow = new Swap(id.Parameters[0], row).Visit(id.Body);
        var idOrder = Expression.Call(idOfRow, typeof(Guid).GetMethod(nameof(Guid.CompareTo), [typeof(Guid)])!, key);
        var (near, far, beyondId) = newer
            ? (Expression.GreaterThanOrEqual(time.Body, place), Expression.GreaterThan(time.Body, place), Expression.GreaterThan(idOrder, Expression.Constant(0)))
            : (Expression.LessThanOrEqual(time.Body, place), Expression.LessThan(time.Body, place), Expression.LessThan(idOrder, Expression.Constant(0)));
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(near, Expression.OrElse(far, beyondId)), row);
    }

    private sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
