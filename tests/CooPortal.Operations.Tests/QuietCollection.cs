using Xunit;

namespace CooPortal.Operations.Tests;

/// <summary>Tests that measure the memory of the whole process: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QuietCollection
{
    public const string Name = "quiet";
}
