using CooPortal.Operations.Push;
using Microsoft.Extensions.Options;

namespace CooPortal.Web.Features.Push;

/// <summary>A channel that is half set up stops the start, with everything that is wrong.</summary>
public sealed class PushOptionsCheck : IValidateOptions<PushOptions>
{
    public ValidateOptionsResult Validate(string? name, PushOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var problems = options.Problems().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
