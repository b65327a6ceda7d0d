using CooPortal.Operations.Data;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Printing;

public sealed class AgentPresenceTests
{
    [Fact]
    public async Task OldStream_ThatEndsAfterTheNewOneOpened_DoesNotHideTheAgent()
    {
        await using var desk = await PrintDesk.OpenAsync(DatabaseProvider.Sqlite);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        await desk.PresenceAsync(presence => presence.OpenedAsync(desk.Device.Id, first, 17080, "1.5.15", CancellationToken.None));
        await desk.PresenceAsync(presence => presence.OpenedAsync(desk.Device.Id, second, 17080, "1.5.15", CancellationToken.None));

        await desk.PresenceAsync(presence => presence.GoneAsync(desk.Device.Id, first, CancellationToken.None));
        (await desk.DeviceAsync()).LoopbackPort.ShouldBe(17080);

        await desk.PresenceAsync(presence => presence.GoneAsync(desk.Device.Id, second, CancellationToken.None));
        (await desk.DeviceAsync()).LoopbackPort.ShouldBeNull();
    }
}
