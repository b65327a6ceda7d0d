using CooPortal.Domain.Certificates;
using CooPortal.Domain.Wording;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Wording;

public sealed class TransportTextTests
{
    [Fact]
    public void AllFourParts_StandInTheText() => TransportText.Compose(
        new CertificateHeader { LoadingPort = "SHANGHAI", UnloadingPort = "ROTTERDAM", TransitPort = "SINGAPORE", TransportMode = "BY SEA", TransportName = "Ever Given v.123W" },
        upperCase: false)
        .ShouldBe("FROM SHANGHAI, CHINA TO ROTTERDAM, NETHERLANDS VIA SINGAPORE BY SEA, Ever Given v.123W");

    [Fact]
    public void UpperCase_RaisesWhatWasTyped() => TransportText.Compose(
        new CertificateHeader { LoadingPort = "Somewhere", UnloadingPort = "Busan, Korea", TransportMode = "by sea" }, upperCase: true)
        .ShouldBe("FROM SOMEWHERE TO BUSAN, KOREA BY SEA");

    [Fact]
    public void NothingEntered_IsNothing() => TransportText.Compose(new CertificateHeader(), upperCase: true).ShouldBe("");
}
