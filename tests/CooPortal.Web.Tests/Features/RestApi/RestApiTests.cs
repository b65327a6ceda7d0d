using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Docking;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.RestApi;

public sealed class RestApiTests(CertificatePortal portal) : IClassFixture<CertificatePortal>, IAsyncLifetime
{
    private RestStage _api = null!;

    public async Task InitializeAsync()
    {
        // a key of its own for each test: a hundred and twenty requests a minute are soon made, five keys at once are the most
        await using var db = portal.Db();
        await db.DockingKeys.ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, portal.Clock.GetUtcNow().UtcDateTime));
        _api = await RestStage.OpenAsync(portal);
    }

    public Task DisposeAsync()
    {
        _api.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Typed.Types), MemberType = typeof(Typed))]
    public async Task Certificate_IsCreatedReadChangedDeclaredAndApproved(string type)
    {
        var sent = RestStage.Certificate(type);
        if (type == Typed.Rcep)
        {
            sent["invoices"] = new JsonArray(new JsonObject { ["number"] = "INV-2026-001", ["date"] = "2026-03-04", ["priceTerm"] = "FOB", ["currency"] = "USD", ["value"] = 25500 });
        }

        var created = await _api.PostAsync("certificates", sent);
        created.Status.ShouldBe(201, created.Text);
        created.Headers["Location"].ShouldBe($"/api/v1/certificates/{created.Id}");
        created.Headers["Content-Disposition"].ShouldBe("attachment; filename=\"api.json\"");
        var read = await _api.GetAsync($"certificates/{created.Id}");
        read.ETag.ShouldBe(created.ETag);
        ((string)read.Json["status"]!, (string)read.Json["createdBy"]!).ShouldBe(("draft", "REST 接口（订单系统）"));
        ((decimal)read.Json["goods"]![0]!["fobValue"]!).ShouldBe(25500m);
        ((string)read.Json["header"]!["declarantIdNumber"]!).ShouldContain("****");

        var content = new JsonObject { ["header"] = read.Json["header"]!.DeepClone(), ["goods"] = read.Json["goods"]!.DeepClone(), ["invoices"] = read.Json["invoices"]!.DeepClone() };
        content["header"]!["shippingMarks"] = "A/B 1-150";
        var changed = await _api.SendAsync(HttpMethod.Put, $"certificates/{created.Id}", content.ToJsonString(), ("If-Match", read.ETag!));
        changed.Status.ShouldBe(200, changed.Text);
        changed.ETag.ShouldNotBe(read.ETag);
        var declared = await _api.PostAsync($"certificates/{created.Id}/declaration", null, ("If-Match", changed.ETag!));
        declared.Status.ShouldBe(202, declared.Text);
        var again = await _api.PostAsync($"certificates/{created.Id}/declaration");
        ((int)again.Json["declarationRound"]!, (bool)again.Json["alreadyDeclared"]!).ShouldBe((1, true));
        await portal.ApproveAsync(created.Id);

        var status = await _api.GetAsync($"certificates/{created.Id}/status");
        ((string)status.Json["status"]!, (bool)status.Json["mayChange"]!).ShouldBe(("approved", false));
        (await _api.GetAsync($"certificates/{created.Id}/status", ("If-None-Match", status.ETag!))).Status.ShouldBe(304);
        var receipts = await _api.GetAsync($"certificates/{created.Id}/receipts");
        ((string)receipts.Json["receipts"]![0]!["kind"]!).ShouldBe("RepType/5");
        receipts.Json["history"]!.AsArray().Select(change => (string)change!["to"]!).ShouldBe(["approved", "declared"]);
        await using var db = portal.Db();
        var stored = await db.Certificates.SingleAsync(row => row.Id == created.Id);
        (stored.Header.DeclarantIdNumber, stored.Header.ShippingMarks).ShouldBe(("330203198503123014", "A/B 1-150"));
        var audit = await db.AuditEntries.Where(entry => entry.SubjectId == created.Id).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).ToListAsync();
        audit.Where(entry => entry.ActorName == "REST 接口（订单系统）").Select(entry => entry.Action).ShouldBe(["CreateCertificate", "ChangeCertificate", "DeclareCertificate"]);
    }

    [Fact]
    public async Task Sample_OfTheDescription_IsTakenAndDeclaredAsItIs()
    {
        var description = await _api.GetAsync("openapi.json");
        var sample = description.Json["paths"]!["/api/v1/certificates"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;
        sample["header"]!["invoiceDate"] = "2026-03-04";
        sample["header"]!["shipmentDate"] = "2026-03-06";
        sample["header"]!["declarantName"] = "李申报";
        sample["header"]!["declarantIdNumber"] = "330203198503123014";
        sample["header"]!["declarantTelephone"] = "13800000001";

        var created = await _api.PostAsync("certificates", sample);

        created.Status.ShouldBe(201, created.Text);
        ((string)created.Json["header"]!["issuingOffice"]!).ShouldBe("3101", "a new form knows it");
        var declared = await _api.PostAsync($"certificates/{created.Id}/declaration");
        declared.Status.ShouldBe(202, declared.Text);
    }

    [Fact]
    public async Task List_IsFilteredAndWalkedByItsLinks()
    {
        var numbers = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            var certificate = RestStage.Certificate();
            certificate["header"]!["invoiceNumber"] = "WALK-77";
            numbers.Insert(0, (string)(await _api.PostAsync("certificates", certificate)).Json["number"]!);
            portal.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var seen = new List<string>();
        string? next = "/api/v1/certificates?invoiceNumber=WALK-77&status=draft&limit=2";
        RestReply page = null!;
        while (next is not null)
        {
            page = await _api.GetAsync(next);
            seen.AddRange(page.Json["items"]!.AsArray().Select(item => (string)item!["number"]!));
            next = (string?)page.Json["next"];
        }

        seen.ShouldBe(numbers);
        page.Headers["Link"].ShouldContain("rel=\"prev\"");
        (await _api.GetAsync((string)page.Json["previous"]!)).Json["items"]!.AsArray().Select(item => (string)item!["number"]!).ShouldBe(numbers[2..4]);
        (await _api.GetAsync("certificates?invoiceNumber=WALK-77&status=approved")).Json["items"]!.AsArray().ShouldBeEmpty();
        var wrong = await _api.GetAsync("certificates?stauts=draft&limit=0&createdFrom=gestern");
        (wrong.Status, wrong.ContentType).ShouldBe((400, "application/problem+json"));
        wrong.Pointers.ShouldBe(["stauts", "createdFrom"], ignoreOrder: true);
    }

    [Fact]
    public async Task Change_OfWhatSomebodyElseChanged_IsRefused_AndWithoutIfMatchToo()
    {
        var created = await _api.PostAsync("certificates", RestStage.Certificate());
        var body = RestStage.Certificate().ToJsonString();
        (await _api.SendAsync(HttpMethod.Put, $"certificates/{created.Id}", body, ("If-Match", created.ETag!))).Status.ShouldBe(200);

        var late = await _api.SendAsync(HttpMethod.Put, $"certificates/{created.Id}", body, ("If-Match", created.ETag!));
        (late.Status, late.Problem).ShouldBe((412, "precondition-failed"));
        late.ETag.ShouldBe("\"1\"");
        (await _api.SendAsync(HttpMethod.Put, $"certificates/{created.Id}", body)).Status.ShouldBe(428);
        (await _api.PostAsync($"certificates/{created.Id}/declaration", null, ("If-Match", "\"0\""))).Status.ShouldBe(412);
        (await _api.SendAsync(HttpMethod.Delete, $"certificates/{created.Id}", null, ("If-Match", "\"0\""))).Status.ShouldBe(412);
        (await _api.SendAsync(HttpMethod.Delete, $"certificates/{created.Id}", null, ("If-Match", "\"1\""))).Status.ShouldBe(204);
        (await _api.SendAsync(HttpMethod.Delete, $"certificates/{created.Id}", null)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Body_ThatIsWrong_IsAnsweredInProblemDetails_AndStoresNothing()
    {
        await using var db = portal.Db();
        var before = await db.Certificates.CountAsync();
        var unknown = RestStage.Certificate();
        unknown["header"]!["consigne"] = "X";
        unknown["header"]!["thirdPartyInvoice"] = "yes";
        unknown["goods"]![0]!["quantity"] = "3000";
        unknown["colour"] = 1;
        (string Body, int Status, string Kind, string[] Pointers)[] wrong =
        [
            ("", 400, "bad-request", []),
            ("{", 400, "bad-request", []),
            ("[]", 400, "bad-request", []),
            ("null", 400, "bad-request", []),
            ("""{"typeCode":"C","typeCode":"K"}""", 400, "bad-request", []),
            (string.Concat(Enumerable.Repeat("[", 100)), 400, "bad-request", []),
            ("""{"typeCode":"ZZ"}""", 400, "bad-request", ["#/typeCode"]),
            ("""{"typeCode":7}""", 400, "bad-request", ["#/typeCode"]),
            ("""{"typeCode":"C","header":[],"goods":{}}""", 400, "bad-request", ["#/header", "#/goods"]),
            (unknown.ToJsonString(), 400, "bad-request", ["#/colour", "#/header/consigne", "#/header/thirdPartyInvoice", "#/goods/0/quantity"]),
            ("""{"typeCode":"C","header":{"destinationCode":"XXX","consignee":"收货人","shipmentDate":"2026-13-01"},"goods":[{"quantity":1e30}]}""", 422, "validation", ["#/header/destinationCode", "#/header/consignee", "#/header/shipmentDate", "#/goods/0/quantity"]),
        ];
        foreach (var (body, status, kind, pointers) in wrong)
        {
            var reply = await _api.SendAsync(HttpMethod.Post, "certificates", body);

            (reply.Status, reply.ContentType, reply.Problem).ShouldBe((status, "application/problem+json", kind), $"{body} → {reply.Text}");
            foreach (var pointer in pointers)
            {
                reply.Pointers.ShouldContain(pointer, $"{body} → {reply.Text}");
            }
        }

        using var latin = new HttpRequestMessage(HttpMethod.Post, "certificates") { Content = new ByteArrayContent(Encoding.Latin1.GetBytes("""{"typeCode":"é"}""")) };
        latin.Headers.Add("Authorization", $"Bearer {_api.Token}");
        using var refused = await _api.SendAsync(latin);
        ((int)refused.StatusCode).ShouldBe(400);
        using var large = new HttpRequestMessage(HttpMethod.Post, "certificates") { Content = new ByteArrayContent(new byte[9 * 1024 * 1024]) };
        large.Headers.Add("Authorization", $"Bearer {_api.Token}");
        using var tooLarge = await _api.SendAsync(large);
        ((int)tooLarge.StatusCode).ShouldBe(413);
        using var form = new HttpRequestMessage(HttpMethod.Post, "certificates") { Content = new FormUrlEncodedContent([KeyValuePair.Create("typeCode", "C")]) };
        form.Headers.Add("Authorization", $"Bearer {_api.Token}");
        using var noJson = await _api.SendAsync(form);
        (await RestReply.OfAsync(noJson)).ShouldSatisfyAllConditions(reply => reply.Status.ShouldBe(415), reply => reply.ContentType.ShouldBe("application/problem+json"));
        foreach (var (method, path, status) in new[] { (HttpMethod.Get, "/api/v2/certificates", 404), (HttpMethod.Patch, "certificates", 405), (HttpMethod.Get, "certificates/17", 404) })
        {
            var reply = await _api.SendAsync(method, path, null);
            (reply.Status, reply.ContentType).ShouldBe((status, "application/problem+json"), path);
        }

        (await db.Certificates.CountAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task EveryValue_OfASoundBody_MayBeWrongInEveryWay_AndNothingFails()
    {
        string[] wrong = ["null", "true", "-1", "1e400", "\"\"", "\"𠮷\\n/n\"", "[[]]", "{\"a\":1}", $"\"{new string('长', 5000)}\""];
        var sound = RestStage.Certificate();
        var names = new[] { "typeCode", "header", "goods" }.Concat(sound["header"]!.AsObject().Select(member => member.Key)).Concat(sound["goods"]![0]!.AsObject().Select(member => member.Key));
        var bodies = names.SelectMany(name => wrong.Select(value => Changed(sound.ToJsonString(), name, value))).ToList();
        bodies.Count.ShouldBeGreaterThan(300);

        foreach (var chunk in bodies.Chunk(100))
        {
            var reply = await _api.SendAsync(HttpMethod.Post, "batches/certificates", $"{{\"items\":[{string.Join(',', chunk)}]}}");
            reply.Status.ShouldBe(200, reply.Text);
            reply.Json["results"]!.AsArray().Where(result => (int)result!["status"]! >= 500).ShouldBeEmpty();
        }

        foreach (var unusable in new[] { "\"\\u0000\"", "\"\\ud800\"" })
        {
            var reply = await _api.SendAsync(HttpMethod.Post, "certificates", Changed(sound.ToJsonString(), "nameZh", unusable));
            (reply.Status, reply.Pointers.Single()).ShouldBe((400, "#/goods/0/nameZh"));
            (await _api.SendAsync(HttpMethod.Post, "certificates", $"{{{unusable}:1}}")).Status.ShouldBe(400);
        }

        (await _api.GetAsync("certificates?consignee=%00")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Declaration_ThatBreaksRules_NamesEveryField_AndAClosedOneIsAConflict()
    {
        var poor = RestStage.Certificate();
        poor["header"]!["consignee"] = null;
        poor["goods"]![0]!["nameZh"] = null;
        var created = await _api.PostAsync("certificates", poor);

        var refused = await _api.PostAsync($"certificates/{created.Id}/declaration");
        (refused.Status, refused.Problem).ShouldBe((422, "validation"));
        refused.Pointers.ShouldContain("#/header/consignee");
        refused.Pointers.ShouldContain("#/goods/0/nameZh");

        var sound = await _api.PostAsync("certificates", RestStage.Certificate());
        var declared = await _api.PostAsync($"certificates/{sound.Id}/declaration");
        var closed = await _api.SendAsync(HttpMethod.Put, $"certificates/{sound.Id}", RestStage.Certificate().ToJsonString(), ("If-Match", declared.ETag!));
        (closed.Status, closed.Problem).ShouldBe((409, "wrong-state"));
        (await _api.SendAsync(HttpMethod.Delete, $"certificates/{sound.Id}", null)).Status.ShouldBe(409);
    }

    [Fact]
    public async Task SameRequestAgain_IsAnsweredNotDone_AndTheKeyWithAnotherBodyIsRefused()
    {
        var certificate = RestStage.Certificate();
        certificate["header"]!["invoiceNumber"] = "ONCE-1";
        var first = await _api.PostAsync("certificates", certificate, ("Idempotency-Key", "order-1"));
        portal.Clock.Advance(TimeSpan.FromHours(23));
        var again = await _api.PostAsync("certificates", certificate, ("Idempotency-Key", "order-1"));

        (again.Status, again.Text, again.ETag, again.Headers["Location"]).ShouldBe((201, first.Text, first.ETag, first.Headers["Location"]));
        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        var other = await _api.PostAsync("certificates", RestStage.Certificate(), ("Idempotency-Key", "order-1"));
        (other.Status, other.Problem).ShouldBe((422, "idempotency-key-reused"));
        (await _api.PostAsync("certificates", certificate, ("Idempotency-Key", "two words"))).Status.ShouldBe(400);
        await using var db = portal.Db();
        (await db.Certificates.CountAsync(row => row.Header.InvoiceNumber == "ONCE-1")).ShouldBe(1);

        portal.Clock.Advance(TimeSpan.FromHours(1));
        (await _api.PostAsync("certificates", RestStage.Certificate(), ("Idempotency-Key", "order-1"))).Status.ShouldBe(201, "after a day the key is free");
    }

    [Fact]
    public async Task RequestWhoseNodeDied_IsFinishedByTheNext_AndAtOnceItMustWait()
    {
        var certificate = RestStage.Certificate();
        certificate["header"]!["invoiceNumber"] = "CRASH-1";
        (await _api.PostAsync("certificates", certificate, ("Idempotency-Key", "crash"))).Status.ShouldBe(201);
        await using var db = portal.Db();
        // the node made the certificate and died before it wrote the answer down
        await db.RestRequests.Where(row => row.IdempotencyKey == "crash").ExecuteUpdateAsync(set => set.SetProperty(row => row.AnsweredAt, (DateTime?)null));

        var running = await _api.PostAsync("certificates", certificate, ("Idempotency-Key", "crash"));
        (running.Status, running.Problem).ShouldBe((409, "still-running"));
        running.Headers["Retry-After"].ShouldBe("2");
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        (await _api.PostAsync("certificates", certificate, ("Idempotency-Key", "crash"))).Status.ShouldBe(201);

        (await db.Certificates.CountAsync(row => row.Header.InvoiceNumber == "CRASH-1")).ShouldBe(1);
    }

    [Fact]
    public async Task SameRequestAtTheSameMoment_MakesOneCertificate()
    {
        var certificate = RestStage.Certificate();
        certificate["header"]!["invoiceNumber"] = "RACE-1";

        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _api.PostAsync("certificates", certificate.DeepClone(), ("Idempotency-Key", "race"))));

        replies.ShouldAllBe(reply => reply.Status == 201 || reply.Status == 409);
        replies.ShouldContain(reply => reply.Status == 201);
        await using var db = portal.Db();
        (await db.Certificates.CountAsync(row => row.Header.InvoiceNumber == "RACE-1")).ShouldBe(1);
    }

    [Fact]
    public async Task Batch_JudgesEachItemByItself_AndComesAgainAsOne()
    {
        var good = RestStage.Certificate();
        good["header"]!["invoiceNumber"] = "BATCH-1";
        var batch = new JsonObject { ["items"] = new JsonArray(good, new JsonObject { ["typeCode"] = "C", ["header"] = new JsonObject { ["consignee"] = "收货人" } }, 7, good.DeepClone()) };

        var created = await _api.PostAsync("batches/certificates", batch, ("Idempotency-Key", "batch-1"));

        created.Status.ShouldBe(200, created.Text);
        var results = created.Json["results"]!.AsArray();
        results.Select(result => (int)result!["status"]!).ShouldBe([201, 422, 400, 201]);
        ((string)results[1]!["problem"]!["errors"]![0]!["pointer"]!).ShouldBe("#/header/consignee");
        (await _api.PostAsync("batches/certificates", batch, ("Idempotency-Key", "batch-1"))).Text.ShouldBe(created.Text);
        await using var db = portal.Db();
        (await db.Certificates.CountAsync(row => row.Header.InvoiceNumber == "BATCH-1")).ShouldBe(2);

        var ids = results.Where(result => result!["id"] is not null).Select(result => (string)result!["id"]!).ToList();
        var declared = await _api.PostAsync("batches/declarations", new JsonObject
        {
            ["items"] = new JsonArray(
                new JsonObject { ["id"] = ids[0], ["version"] = 0 },
                new JsonObject { ["id"] = ids[1], ["version"] = 9 },
                new JsonObject { ["id"] = Guid.CreateVersion7() },
                new JsonObject { ["id"] = "x", ["y"] = 1 }),
        });
        declared.Json["results"]!.AsArray().Select(result => (int)result!["status"]!).ShouldBe([202, 412, 404, 400], declared.Text);
        ((int)declared.Json["succeeded"]!, (int)declared.Json["failed"]!).ShouldBe((1, 3));
        (await _api.PostAsync("batches/declarations", new JsonObject { ["items"] = new JsonArray([.. Enumerable.Range(0, 101).Select(_ => new JsonObject())]) })).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Documents_AreDraftsAndCopies_AndTheOriginalIsNotGivenOut()
    {
        var created = await _api.PostAsync("certificates", RestStage.Certificate());

        var draft = await _api.GetAsync($"certificates/{created.Id}/documents/certificate");
        (draft.Status, draft.ContentType, Encoding.ASCII.GetString(draft.Bytes[..5])).ShouldBe((200, "application/pdf", "%PDF-"));
        (await _api.GetAsync($"certificates/{created.Id}/documents/application")).ContentType.ShouldBe("application/pdf");
        var original = await _api.GetAsync($"certificates/{created.Id}/documents/original");
        (original.Status, original.Problem).ShouldBe((403, "original-not-by-api"));
        (await _api.GetAsync($"certificates/{created.Id}/documents/photo")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Key_OfAnotherCompany_FindsNothing_AndTheAttemptIsWrittenDown()
    {
        var created = await _api.PostAsync("certificates", RestStage.Certificate());
        using var neighbour = await RestStage.OpenAsync(portal, enterprise: portal.Neighbour);

        foreach (var (method, path) in new[] { (HttpMethod.Get, ""), (HttpMethod.Get, "/status"), (HttpMethod.Get, "/receipts"), (HttpMethod.Get, "/documents/certificate"), (HttpMethod.Post, "/declaration"), (HttpMethod.Delete, "") })
        {
            (await neighbour.SendAsync(method, $"certificates/{created.Id}{path}", null)).Status.ShouldBe(404, $"{method} {path}");
        }

        (await neighbour.SendAsync(HttpMethod.Put, $"certificates/{created.Id}", RestStage.Certificate().ToJsonString(), ("If-Match", "\"1\""))).Status.ShouldBe(404);
        (await neighbour.GetAsync("certificates?limit=100")).Text.ShouldNotContain(created.Id.ToString());
        await using var db = portal.Host.Database.Open();
        var lines = await db.AuditEntries.Where(entry => entry.Action == RecordForeignAttempt.Action && entry.SubjectId == created.Id).ToListAsync();
        lines.Count.ShouldBe(7);
        lines.ShouldAllBe(line => line.EnterpriseId == null && line.ActorName == "REST 接口（订单系统）");
    }

    [Fact]
    public async Task Company_MayChangeItsOwnOnly_AndOnlyWhileItFilesForItself()
    {
        using var neighbour = await RestStage.OpenAsync(portal, enterprise: portal.Neighbour);
        var created = await neighbour.PostAsync("certificates", RestStage.Certificate());
        await using var db = portal.Db(portal.Neighbour);
        await db.Certificates.Where(row => row.Id == created.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ExporterOrganisationCode, "102690233"));

        var foreign = await neighbour.PostAsync($"certificates/{created.Id}/declaration");
        (foreign.Status, foreign.Problem).ShouldBe((403, "not-open"));
        (await neighbour.SendAsync(HttpMethod.Put, $"certificates/{created.Id}", RestStage.Certificate().ToJsonString(), ("If-Match", created.ETag!))).Status.ShouldBe(403);
        (await neighbour.SendAsync(HttpMethod.Delete, $"certificates/{created.Id}", null)).Status.ShouldBe(403);
        await db.EnterpriseProfiles.ExecuteUpdateAsync(set => set.SetProperty(row => row.FilingMode, FilingMode.AgentFiling));
        var closed = await neighbour.PostAsync("certificates", RestStage.Certificate());
        await db.EnterpriseProfiles.ExecuteUpdateAsync(set => set.SetProperty(row => row.FilingMode, FilingMode.SelfFiling));

        (closed.Status, closed.Problem).ShouldBe((403, "not-open"));
        ((string)closed.Json["detail"]!).ShouldContain("仅限自行申报企业");
    }

    [Fact]
    public async Task Key_ThatIsWrongExpiredRevokedOrNarrow_IsRefused_AndACookieIsNoKey()
    {
        using var nobody = new RestStage(portal, "");
        using var guess = new RestStage(portal, _api.Token[..^3] + "AAA");
        using var malformed = new RestStage(portal, "x.y.z");
        using var reader = await RestStage.OpenAsync(portal, RestScopes.Read);
        var session = await portal.Host.SignInAsync("exporter");
        var cookies = session.Cookies.GetCookieHeader(new Uri("https://localhost/"));

        foreach (var stranger in new[] { nobody, guess, malformed })
        {
            var reply = await stranger.GetAsync("certificates");
            (reply.Status, reply.Problem, reply.Headers["WWW-Authenticate"]).ShouldBe((401, "unauthorised", "Bearer realm=\"CooPortal\""));
        }

        (await nobody.GetAsync("certificates", ("Cookie", cookies))).Status.ShouldBe(401);
        (await reader.GetAsync("certificates?limit=1")).Status.ShouldBe(200);
        (await _api.GetAsync("dictionaries")).Status.ShouldBe(200);
        var narrow = await reader.PostAsync("certificates", RestStage.Certificate());
        (narrow.Status, narrow.Problem).ShouldBe((403, "missing-scope"));
        (await _api.PostAsync("certificates", RestStage.Certificate(), ("Sec-Fetch-Site", "cross-site"))).Status.ShouldBe(403);
        await using var db = portal.Db();
        var stored = await db.DockingKeys.SingleAsync(row => row.KeyId == _api.Token.Split('.')[0]);
        stored.LastUsedAt.ShouldNotBeNull();
        Encoding.ASCII.GetBytes(_api.Token).AsSpan().IndexOf(stored.Secret).ShouldBe(-1);
        await new RevokeDockingKey(db, portal.Clock).ExecuteAsync(stored.Id, Some.Administrator(portal.Exporter.Id), CancellationToken.None);
        (await _api.GetAsync("certificates")).Status.ShouldBe(401);
        await db.DockingKeys.Where(row => row.KeyId == reader.Token.Substring(0, 20)).ExecuteUpdateAsync(set => set.SetProperty(row => row.NotAfter, portal.Clock.GetUtcNow().UtcDateTime));
        (await reader.GetAsync("certificates")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Key_AfterItsShareOfRequests_WaitsAndOthersDoNot()
    {
        using var busy = await RestStage.OpenAsync(portal, RestScopes.Read);
        for (var i = 0; i < 120; i++)
        {
            (await busy.GetAsync("dictionaries/price-terms")).Status.ShouldBe(200);
        }

        var refused = await busy.GetAsync("dictionaries/price-terms");
        (refused.Status, refused.Problem).ShouldBe((429, "too-many-requests"));
        int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        (await _api.GetAsync("dictionaries/price-terms")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task DictionariesAndTypes_SayWhatMayBeSent()
    {
        var names = (await _api.GetAsync("dictionaries")).Json["items"]!.AsArray().Select(item => (string)item!["name"]!).ToList();
        foreach (var name in new[] { "countries", "ports", "units", "packages", "hs" })
        {
            names.ShouldContain(name);
        }

        var japan = await _api.GetAsync("dictionaries/countries?search=日本");
        (japan.Json["items"]!.AsArray()[0]!["code"]!.GetValue<string>(), (await _api.GetAsync("dictionaries/countries?search=日本", ("If-None-Match", japan.ETag!))).Status).ShouldBe(("JPN", 304));
        var page = await _api.GetAsync("dictionaries/countries?limit=100");
        var rest = await _api.GetAsync((string)page.Json["next"]!);
        rest.Json["items"]!.AsArray().Select(item => (string)item!["code"]!).ShouldNotContain((string)page.Json["items"]![0]!["code"]!);
        var korea = (await _api.GetAsync($"certificate-types/{Typed.Korea}")).Json;
        korea["destinations"]!.AsArray().Select(code => (string)code!).ShouldBe(["KOR"]);
        var consignee = korea["header"]!.AsArray().Single(field => (string)field!["name"]! == "consignee")!;
        ((string)consignee["label"]!, (bool)consignee["required"]!, (int)consignee["maxLength"]!, (bool)consignee["englishOnly"]!).ShouldBe(("收货人", true, 400, true));
        (await _api.GetAsync("certificate-types/NONE")).Status.ShouldBe(404);
        (await _api.GetAsync("dictionaries/none")).Status.ShouldBe(404);
    }

    /// <summary>The body with another value, given as JSON, for the first member of a name.</summary>
    private static string Changed(string json, string name, string value)
    {
        var start = json.IndexOf($"\"{name}\":", StringComparison.Ordinal) + name.Length + 3;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json[start..]), isFinalBlock: false, default);
        reader.Read();
        reader.TrySkip();
        return json[..start] + value + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json[start..])[(int)reader.BytesConsumed..]);
    }
}
