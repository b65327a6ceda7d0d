using Microsoft.AspNetCore.Mvc;

namespace CooPortal.Web.Infrastructure.Validation;

/// <summary>A use case whose form needs more than the posted model to be shown again with what was typed.</summary>
public interface IRedisplaysForm
{
    /// <param name="arguments">What was bound for the action that refused; ModelState holds the sentences.</param>
    Task<IActionResult> RedisplayAsync(IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken);
}
