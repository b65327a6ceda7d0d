using System.Net;
using CooPortal.Operations.Push;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Push;

public sealed class WebhookTargetsTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:0:53aa::1")]
    [InlineData("ff02::1")]
    public void Address_ThatIsNotPublic_IsClosed(string address) => new WebhookTargets(new PushOptions()).IsOpen(IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("240e:1::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void Address_ThatIsPublic_IsOpen(string address) => new WebhookTargets(new PushOptions()).IsOpen(IPAddress.Parse(address)).ShouldBeTrue();

    [Fact]
    public void Network_ThatTheDeploymentNames_IsOpen_AndThisComputerOnlyInDevelopment()
    {
        var named = new WebhookTargets(new PushOptions { Webhook = new WebhookOptions { AllowedNetworks = ["10.1.0.0/16"] } });
        named.IsOpen(IPAddress.Parse("10.1.2.3")).ShouldBeTrue();
        named.IsOpen(IPAddress.Parse("10.2.2.3")).ShouldBeFalse();

        var development = new WebhookTargets(new PushOptions { AllowLoopback = true });
        development.IsOpen(IPAddress.Loopback).ShouldBeTrue();
        development.IsOpen(IPAddress.Parse("10.1.2.3")).ShouldBeFalse();
        development.ProblemOf("http://127.0.0.1:8080/x").ShouldBeNull();
        development.ProblemOf("http://example.com/x").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("erp.example.com", "完整的网址")]
    [InlineData("http://erp.example.com/x", "https://")]
    [InlineData("ftp://erp.example.com/x", "https://")]
    [InlineData("https://user:pass@erp.example.com/", "用户名")]
    [InlineData("https://192.168.1.1/", "内部网络")]
    [InlineData("https://2130706433/", "内部网络")]
    [InlineData("https://0x7f.1/", "内部网络")]
    [InlineData("https://[::1]/", "内部网络")]
    [InlineData("https://localhost/", "内部网络")]
    [InlineData("https://erp.local/", "内部网络")]
    public void Url_ThatMayNotBeCalled_IsRefusedWhenTyped(string url, string words) => new WebhookTargets(new PushOptions()).ProblemOf(url)!.ShouldContain(words);

    [Fact]
    public void Url_OfAPublicServer_IsTaken() => new WebhookTargets(new PushOptions()).ProblemOf("https://erp.example.com:8443/coo?x=1").ShouldBeNull();

    /// <summary>The name was fine when it was typed; what counts is what is dialled.</summary>
    [Fact]
    public async Task Name_ThatLeadsInside_IsNotDialled() =>
        await Should.ThrowAsync<TargetForbiddenException>(async () => await new WebhookTargets(new PushOptions()).ConnectAsync(new DnsEndPoint("localhost", 443), CancellationToken.None));
}
