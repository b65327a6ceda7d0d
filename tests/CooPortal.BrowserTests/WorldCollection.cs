using Xunit;

namespace CooPortal.BrowserTests;

/// <summary>One world for all journeys; it takes seconds to start.</summary>
[CollectionDefinition(Name)]
public sealed class WorldCollection : ICollectionFixture<World>
{
    public const string Name = "world";
}
