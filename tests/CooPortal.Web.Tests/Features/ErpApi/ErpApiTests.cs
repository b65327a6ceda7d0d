using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CooPortal.CustomsProtocol.Envelopes;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Certificates;
using CooPortal.ErpClient;
using CooPortal.Operations.Docking;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.ErpApi;

public sealed class ErpApiTests(CertificatePortal portal) : IClassFixture<CertificatePortal>, IAsyncLifetime
{
    private ErpStage _erp = null!;

    public async Task InitializeAsync() => _erp = await ErpStage.OfAsync(portal);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Batch_WithGoodAndBadMessages_JudgesEachByItself()
    {
        var message = await _erp.MessageAsync();
        byte[][] batch =
        [
            """<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><Certificate>&d;</Certificate>"""u8.ToArray(),
            MessageXml.Write(message),
            Encoding.GetEncoding("gb18030").GetBytes("<File><CertNo>证书</CertNo></File>"),
            "<Receipt xmlns='http://www.w3.org/2000/09/xmldsig#'><CertNo>C26</CertNo><Channel>9</Channel></Receipt>"u8.ToArray(),
            MessageXml.Write(message),
            MessageXml.Write(message with { CertificateHead = message.CertificateHead with { AplRegNo = portal.Neighbour.SocialCreditCode, CertNo = message.CertificateHead.CertNo[..^4] + "7999" } }),
        ];

        var results = await _erp.SendAsync(batch);

        results.Select(result => result.Result).ShouldBe([ErpOutcome.Refused, ErpOutcome.Declared, ErpOutcome.Refused, ErpOutcome.Refused, ErpOutcome.Repeated, ErpOutcome.Refused]);
        results.Where(result => result.Result == ErpOutcome.Refused).ShouldAllBe(result => result.ErpFault!.Count > 0 && result.ErpFault[0].Reason.Length > 5);
        (results[5].ErpFault![0].Element, results[5].ErpFault![0].Value).ShouldBe(("AplRegNo", portal.Neighbour.SocialCreditCode));
        (await _erp.FindAsync(message.CertificateHead.CertNo))!.Status.ShouldBe(CertificateStatus.Declared);
    }

    [Fact]
    public async Task SingleMessage_WithoutABatch_IsTakenToo_AndTheDryRunStoresNothing()
    {
        var message = await _erp.MessageAsync(ApplyType.Draft);

        var tried = await _erp.Wire().AskAsync<ErpAnswerMessage>(ErpBinding.ChecksRoute, ErpBinding.ErpSubject, message, CancellationToken.None);
        (await _erp.FindAsync(message.CertificateHead.CertNo)).ShouldBeNull();
        var taken = await _erp.Wire().AskAsync<ErpAnswerMessage>(ErpBinding.MessagesRoute, ErpBinding.ErpSubject, message, CancellationToken.None);

        tried.ErpResult!.ShouldHaveSingleItem().Result.ShouldBe(ErpOutcome.Passed);
        taken.ErpResult!.ShouldHaveSingleItem().Result.ShouldBe(ErpOutcome.Stored);
        (await _erp.FindAsync(message.CertificateHead.CertNo))!.Status.ShouldBe(CertificateStatus.Draft);
    }

    [Fact]
    public async Task Door_WithoutAValidSignature_IsClosed()
    {
        var message = MessageXml.Write(await _erp.MessageAsync());
        var options = _erp.Options();

        (await PostAsync(message, options, signature: new string('0', 64))).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(message, options with { KeyId = "erp-0000000000000000" })).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(message, options with { SocialCreditCode = portal.Neighbour.SocialCreditCode })).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(message, options, age: TimeSpan.FromMinutes(6))).ShouldBe(HttpStatusCode.Unauthorized);
        using var bare = await _erp.Http().PostAsync("messages", new ByteArrayContent(message));
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task RequestId_WithAnotherBody_IsRefused_AndWithTheSameBodyAnswersTheSame()
    {
        var (one, other) = (MessageXml.Write(await _erp.MessageAsync()), MessageXml.Write(await _erp.MessageAsync()));

        (await PostAsync(one, _erp.Options(), id: "request-1")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(one, _erp.Options(), id: "request-1")).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(other, _erp.Options(), id: "request-1")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task RevokedKey_OpensNothingFromTheNextRequestOn()
    {
        var message = MessageXml.Write(await _erp.MessageAsync());
        var second = await ErpStage.OpenAsync(portal);
        (await PostAsync(message, second.Options())).ShouldBe(HttpStatusCode.OK);
        await using var db = portal.Db();

        await new RevokeDockingKey(db, portal.Clock).ExecuteAsync((await db.DockingKeys.SingleAsync(row => row.KeyId == second.KeyId)).Id, Some.Administrator(portal.Exporter.Id), CancellationToken.None);

        (await PostAsync(message, second.Options())).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(message, _erp.Options())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task HundredMegabytes_AreRefusedUnread()
    {
        using var content = new StreamContent(new EndlessStream(100L * 1024 * 1024));
        var before = GC.GetTotalAllocatedBytes();

        using var answer = await _erp.Http().PostAsync("messages", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(80L * 1024 * 1024);
    }

    [Fact]
    public async Task Key_AfterSixtyRequestsInAMinute_WaitsAndOthersDoNot()
    {
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 61; request++)
        {
            statuses.Add(await BareAsync("erp-busy"));
        }

        statuses.Take(60).ShouldAllBe(status => status == HttpStatusCode.BadRequest);
        statuses[60].ShouldBe(HttpStatusCode.TooManyRequests);
        (await BareAsync("erp-other")).ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<HttpStatusCode> BareAsync(string key)
    {
        using var http = _erp.Http();
        using var request = new HttpRequestMessage(HttpMethod.Post, "messages") { Content = new ByteArrayContent([]) };
        request.Headers.Add(ErpBinding.KeyHeader, key);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> PostAsync(byte[] body, ClientOptions options, string? signature = null, TimeSpan age = default, string? id = null)
    {
        var identity = options.ToIdentity();
        var now = portal.Clock.GetUtcNow().UtcDateTime - age;
        var envelope = new Envelope
        {
            KeyId = options.KeyId,
            Sender = identity.Self,
            Receiver = identity.Partner,
            MessageId = id ?? Guid.CreateVersion7().ToString("N"),
            Subject = ErpBinding.ErpSubject,
            Time = now,
            BodySha256 = EnvelopeSignature.Digest(body),
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        foreach (var (name, value) in HttpBinding.ToHeaders(envelope, signature ?? EnvelopeSignature.Sign(envelope, identity.Outgoing.Signing(now))))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var http = _erp.Http();
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>So many spaces, without holding them.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
