using CooPortal.Domain.Identifiers;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Identifiers;

public sealed class OrganisationCodeTests
{
    [Theory]
    [InlineData("102690233", "102690233")]
    [InlineData("10269023-3", "102690233")]
    [InlineData("D2143569-X", "D2143569X")]
    [InlineData("d2143569x", "D2143569X")]
    public void RightCheckCharacter_IsAccepted(string text, string value)
    {
        OrganisationCode.TryParse(text, out var code).ShouldBeTrue();

        code.Value.ShouldBe(value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("10269023")]
    [InlineData("102690234")]
    [InlineData("1026902中3")]
    public void AnythingElse_IsRefused(string? text) => OrganisationCode.TryParse(text, out _).ShouldBeFalse();
}
