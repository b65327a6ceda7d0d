using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CooPortal.Web.Tests.Features.Checking;

/// <summary>Everything that the portal asks its database because of a request; its background work goes on beside the tests.</summary>
public sealed class Commands : DbCommandInterceptor
{
    private readonly HttpContextAccessor _requests = new();
    private readonly ConcurrentQueue<string> _texts = new();

    /// <summary>What was asked since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = _texts.ToList();
        _texts.Clear();
        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (_requests.HttpContext is not null)
        {
            _texts.Enqueue(command.CommandText);
        }

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
