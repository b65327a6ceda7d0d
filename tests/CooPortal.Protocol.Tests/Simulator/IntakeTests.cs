using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Protocol.Tests.Samples;
using Shouldly;
using Xunit;

namespace CooPortal.Protocol.Tests.Simulator;

public class IntakeTests
{
    [Fact]
    public async Task Message_SentTwice_IsTakenOnceWithTheSameAnswer()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var message = RunningSimulator.Posted(Sample.Declaration());

        var first = await customs.Portal.PostAsync(message, default);
        var second = await customs.Portal.PostAsync(message, default);

        (first.Verdict, second.Verdict).ShouldBe((PostVerdict.Taken, PostVerdict.Taken));
        (await customs.ReceiveAsync(3)).Count.ShouldBe(3);
        (await customs.Portal.PullAsync(50, default)).MailboxItem.ShouldBeNull();
    }

    [Fact]
    public async Task Message_SameIdWithAnotherBody_IsRefusedAndChangesNothing()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Declaration(), id: "m1");

        var changed = await customs.PostAsync(Sample.Declaration(goods: "OTHER GOODS"), id: "m1");

        changed.Verdict.ShouldBe(PostVerdict.Refused);
        changed.Status.ShouldBe(422);
        (await customs.PostAsync(Sample.Declaration(), sequence: 2)).Verdict.ShouldBe(PostVerdict.Taken);
    }

    [Fact]
    public async Task Sequence_WithGap_IsAnsweredWithTheLastNumberUntilTheMissingOneComes()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var first = RunningSimulator.Posted(Sample.Profile(), "enterprise:1");
        var second = RunningSimulator.Posted(Sample.Profile(), "enterprise:1", sequence: 2);

        var early = await customs.Portal.PostAsync(second, default);

        (early.Verdict, early.Status, early.LastSequence).ShouldBe((PostVerdict.TryAgain, 409, 0));
        (await customs.Portal.PostAsync(first, default)).Verdict.ShouldBe(PostVerdict.Taken);
        (await customs.Portal.PostAsync(second, default)).Verdict.ShouldBe(PostVerdict.Taken);
    }

    [Fact]
    public async Task Sequence_AfterRefusedAndClosedMessages_HasNoGap()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var broken = new PostedMessage { MessageId = "m1", Subject = "certificate:1", Sequence = 1, Previous = 0, Body = Encoding.UTF8.GetBytes("<Certificate/>") };

        var refused = await customs.Portal.PostAsync(broken, default);
        var later = await customs.PostAsync(Sample.Declaration(), sequence: 4, previous: 1);

        (refused.Verdict, refused.Status).ShouldBe((PostVerdict.Refused, 422));
        refused.Reasons.ShouldNotBeEmpty();
        later.Verdict.ShouldBe(PostVerdict.Taken);
    }

    [Fact]
    public async Task Refusal_OfABrokenElement_NamesIt()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var text = Encoding.UTF8.GetString(Sample.CertificateXml).Replace("<PackType>2</PackType>", "<PackType>9</PackType>", StringComparison.Ordinal);
        var broken = new PostedMessage { MessageId = "m1", Subject = "certificate:1", Sequence = 1, Previous = 0, Body = Encoding.UTF8.GetBytes(text) };

        var refused = await customs.Portal.PostAsync(broken, default);

        refused.Reasons.Single().Element.ToString().ShouldBe("PackType[3]");
    }

    [Fact]
    public async Task Sender_WithAnotherKey_IsTurnedAwayAndNothingIsStored()
    {
        await using var customs = await RunningSimulator.StartAsync();
        var ring = new KeyRing([new MessageKey { Id = "to-customs", Secret = new byte[32], NotAfter = DateTime.MaxValue }]);
        var stranger = new CustomsHttpClient(customs.Http, Keys.Portal with { Outgoing = ring }, TimeProvider.System);

        (await stranger.PostAsync(RunningSimulator.Posted(Sample.Declaration()), default)).Verdict.ShouldBe(PostVerdict.ChannelClosed);
        await Should.ThrowAsync<CustomsCallException>(() => stranger.PullAsync(1, default));
        (await customs.Portal.PullAsync(1, default)).MailboxItem.ShouldBeNull();
    }

    [Fact]
    public async Task Request_WithoutEnvelope_IsABadRequest()
    {
        await using var customs = await RunningSimulator.StartAsync();

        using var answer = await customs.Http.PostAsync(new Uri("messages", UriKind.Relative), new ByteArrayContent(MessageXml.Write(Sample.Declaration())));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Host_OfAnotherName_IsRefused()
    {
        await using var customs = await RunningSimulator.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "healthz");
        request.Headers.Host = "customs.example";

        (await customs.Http.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Fault_503_ThenTheSameBytesAreTaken()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.SetFaultsAsync(new JsonObject { ["next"] = new JsonArray("Error") });
        var message = RunningSimulator.Posted(Sample.Declaration());

        (await customs.Portal.PostAsync(message, default)).Verdict.ShouldBe(PostVerdict.TryAgain);
        (await customs.Portal.PostAsync(message, default)).Verdict.ShouldBe(PostVerdict.Taken);
    }

    [Fact]
    public async Task Fault_LostAnswer_StoresOnceAndAnswersTheNextTry()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.SetFaultsAsync(new JsonObject { ["next"] = new JsonArray("Drop") });
        var message = RunningSimulator.Posted(Sample.Declaration());

        (await customs.Portal.PostAsync(message, default)).Verdict.ShouldBe(PostVerdict.TryAgain);
        (await customs.Portal.PostAsync(message, default)).Verdict.ShouldBe(PostVerdict.Taken);

        var kinds = (await customs.ReceiveAsync(3)).ConvertAll(item => MessageXml.Read(item.Body).GetType().Name);
        kinds.ShouldBe(["ReceiptMessage", "ReceiptMessage", "LayoutMessage"]);
    }

    [Fact]
    public async Task Faults_WithTheSameSeed_HitTheSameRequests()
    {
        await using var customs = await RunningSimulator.StartAsync();

        var first = await VerdictsAsync(customs);
        var second = await VerdictsAsync(customs);

        first.ShouldBe(second);
        first.Distinct().Count().ShouldBe(2);

        static async Task<List<PostVerdict>> VerdictsAsync(RunningSimulator customs)
        {
            await customs.SetFaultsAsync(new JsonObject { ["seed"] = 7, ["error"] = 0.5 });
            var subject = $"enterprise:{Guid.NewGuid():N}";
            var verdicts = new List<PostVerdict>();
            for (var i = 0; i < 12; i++)
            {
                verdicts.Add((await customs.PostAsync(Sample.Profile(), subject, id: $"{subject}-same")).Verdict);
            }

            return verdicts;
        }
    }

    [Fact]
    public async Task Fault_DuplicatesAndReorder_StillDeliverEveryMessage()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.SetFaultsAsync(new JsonObject { ["seed"] = 3, ["duplicate"] = 1, ["reorder"] = 1 });
        for (var i = 1; i <= 4; i++)
        {
            await customs.PostAsync(Sample.Declaration(number: $"RC26MA9DEM0X1000{i}"), $"certificate:{i}");
        }

        var ids = new HashSet<string>();
        var all = 0;
        while (ids.Count < 12)
        {
            var items = await customs.ReceiveAsync(1);
            all += items.Count;
            ids.UnionWith(items.Select(item => item.MessageId));
        }

        all.ShouldBeGreaterThan(12);
    }

    [Fact]
    public async Task Mailbox_NotAcknowledged_DeliversAgain_AcknowledgedTwice_IsFine()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Profile(), "enterprise:1");

        var first = (await customs.Portal.PullAsync(10, default)).MailboxItem!.Single();
        var again = (await customs.Portal.PullAsync(10, default)).MailboxItem!.Single();
        await customs.Portal.AcknowledgeAsync([first.MessageId], default);
        await customs.Portal.AcknowledgeAsync([first.MessageId], default);

        again.MessageId.ShouldBe(first.MessageId);
        (await customs.Portal.PullAsync(10, default)).MailboxItem.ShouldBeNull();
    }

    [Fact]
    public async Task Mailbox_SmallBatches_SayThatMoreWaits()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Profile(), "enterprise:1");
        await customs.PostAsync(Sample.Profile(), "enterprise:2");

        (await customs.Portal.PullAsync(1, default)).More.ShouldBeTrue();
        (await customs.Portal.PullAsync(2, default)).More.ShouldBeFalse();
    }

    [Fact]
    public async Task Batch_OfAnEarlierRequest_IsNotBelieved()
    {
        await using var customs = await RunningSimulator.StartAsync();
        await customs.PostAsync(Sample.Profile(), "enterprise:1");
        var recorder = new ReplayingHandler();
        using var http = new HttpClient(recorder) { BaseAddress = customs.Http.BaseAddress };
        var portal = new CustomsHttpClient(http, Keys.Portal, TimeProvider.System);

        (await portal.PullAsync(10, default)).MailboxItem!.Count.ShouldBe(1);
        recorder.Replay = true;

        var refused = await Should.ThrowAsync<CustomsProtocol.ProtocolException>(() => portal.PullAsync(10, default));
        refused.Error.ShouldBe(CustomsProtocol.ProtocolError.WrongAnswer);
    }

    [Fact]
    public void Simulator_OutsideDevelopment_DoesNotStart()
        => Should.Throw<InvalidOperationException>(() => CustomsSimulator.SimulatorHost.Build(["--environment=Production"]));

    /// <summary>Gives the first answer to every request, as somebody in between could.</summary>
    private sealed class ReplayingHandler() : DelegatingHandler(new SocketsHttpHandler())
    {
        private byte[] _body = [];
        private List<KeyValuePair<string, IEnumerable<string>>> _headers = [];

        public bool Replay { get; set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!Replay)
            {
                using var real = await base.SendAsync(request, cancellationToken);
                _body = await real.Content.ReadAsByteArrayAsync(cancellationToken);
                _headers = [.. real.Headers];
            }

            var answer = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(_body) };
            foreach (var (name, values) in _headers)
            {
                answer.Headers.TryAddWithoutValidation(name, values);
            }

            return answer;
        }
    }
}
