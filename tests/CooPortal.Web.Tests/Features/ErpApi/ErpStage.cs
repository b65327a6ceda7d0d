using System.Runtime.CompilerServices;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Certificates;
using CooPortal.ErpClient;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Docking;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Web.Tests.Features.ErpApi;

/// <summary>The exporter's ERP: a key that its administrator made, and the wire to the portal.</summary>
internal sealed class ErpStage(CertificatePortal portal, string keyId, string secret)
{
    private static readonly ConditionalWeakTable<CertificatePortal, Task<ErpStage>> Stages = [];
    private static int serial = 8000;

    public string KeyId => keyId;

    /// <summary>One key for all tests of a class.</summary>
    public static Task<ErpStage> OfAsync(CertificatePortal portal) => Stages.GetValue(portal, OpenAsync);

    public static async Task<ErpStage> OpenAsync(CertificatePortal portal)
    {
        await using var db = portal.Db();
        var key = (await new CreateDockingKey(db, portal.Clock).ExecuteAsync(Guid.CreateVersion7(), "ERP", 365, Some.Administrator(portal.Exporter.Id), CancellationToken.None))!;
        return new ErpStage(portal, key.KeyId, Convert.ToBase64String(key.Secret));
    }

    public ClientOptions Options(string? root = null) => new()
    {
        Portal = "https://localhost",
        SocialCreditCode = portal.Exporter.SocialCreditCode,
        KeyId = keyId,
        Secret = secret,
        KeyNotAfter = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        Root = root ?? Directory.CreateTempSubdirectory("coo-erp-").FullName,
        SettleSeconds = 0,
    };

    public HttpClient Http() => new(((TestServer)portal.Host.Services.GetRequiredService<IServer>()).CreateHandler()) { BaseAddress = new Uri("https://localhost/erp-api/") };

    public CustomsHttpClient Wire(ClientOptions? options = null) => new(Http(), (options ?? Options()).ToIdentity(), portal.Clock);

    public ImportClient Client(ClientOptions options, ClientFolders folders, ClientSteps? steps = null) =>
        new(new PortalDoor(Wire(options)), folders, options, portal.Clock, steps ?? new ClientSteps(), _ => { });

    public async Task<IReadOnlyList<ErpResult>> SendAsync(params byte[][] messages) =>
        await new PortalDoor(Wire()).SendAsync([.. messages.Select((body, index) => new ErpItem { Name = $"{index}.xml", Body = body })], dryRun: false, CancellationToken.None);

    /// <summary>A certificate that customs would take, as the ERP would write it.</summary>
    public async Task<CertificateMessage> MessageAsync(ApplyType applyType = ApplyType.Declare, string type = Typed.General)
    {
        await using var db = portal.Db();
        var actor = Some.Administrator(portal.Exporter.Id);
        var draft = (await new SaveDraft(db, portal.Clock).ExecuteAsync(
            new SaveDraftInput { Id = Guid.CreateVersion7(), TypeCode = type, Header = new TypedValues(Typed.Header(type)) }, actor, CancellationToken.None))!;
        await new SaveGoods(db, portal.Clock).ExecuteAsync(
            new GoodsInput { CertificateId = draft.Id, LineId = Guid.CreateVersion7(), Values = new TypedValues(Typed.Goods(type)) }, actor, CancellationToken.None);
        var message = CertificateFiling.ToMessage((await new FindCertificate(db).ExecuteAsync(draft.Id, CancellationToken.None))!, applyType);
        return message with { CertificateHead = message.CertificateHead with { CertNo = $"{draft.Number[..^4]}{Interlocked.Increment(ref serial):0000}" } };
    }

    public async Task<Certificate?> FindAsync(string number)
    {
        await using var db = portal.Db();
        return db.Certificates.SingleOrDefault(row => row.Number == number);
    }
}
