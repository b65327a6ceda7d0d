using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Jobs;
using CooPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>The real portal with two exporters that customs knows.</summary>
public sealed class CertificatePortal : IAsyncLifetime
{
    private TestPortal _portal = null!;
    private Clerk? _clerk;

    public Enterprise Exporter { get; } = Some.Enterprise();

    public Enterprise Neighbour { get; } = Some.Enterprise("91330200712345672N", "宁波邻居有限公司");

    public InboundCustoms Customs { get; } = new();

    /// <summary>Further configuration of the host.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }

    public ManualClock Clock => _portal.Clock;

    internal TestPortal Host => _portal;

    /// <summary>Uploads a scan as the attachments page does.</summary>
    internal async Task AttachAsync(Guid certificateId, string kind)
    {
        await using var db = Db();
        db.Attachments.Add(new Attachment { EnterpriseId = Exporter.Id, CertificateId = certificateId, Kind = kind, Name = "scan.pdf", FileName = Guid.CreateVersion7().ToString("N"), Sha256 = new string('0', 64), UploadedByName = "王管理", UploadedAt = Some.Now });
        await db.SaveAuditedAsync(Actor.System("test"), "Attach", CancellationToken.None);
    }

    public async Task InitializeAsync()
    {
        _portal = await TestPortal.StartAsync(Settings, builder => builder.Services.AddScoped<ICustomsChannel>(_ => Customs));
        await SeedAsync(Exporter, "exporter");
        await SeedAsync(Neighbour, "neighbour");
    }

    public Task DisposeAsync() => _portal.DisposeAsync().AsTask();

    /// <summary>The exporter's clerk, signed in once for the tests of a class, which run one after the other.</summary>
    internal async Task<Clerk> ClerkAsync() => _clerk ??= await SignInAsync();

    internal async Task<Clerk> SignInAsync(string userName = "exporter") => new(await _portal.SignInAsync(userName));

    /// <summary>Customs sends a declared certificate back.</summary>
    internal Task ReturnAsync(Guid id, string codes, string note) => AnswerAsync(id, RepType.Returned, codes, note);

    /// <summary>Customs approves a declared certificate.</summary>
    internal Task ApproveAsync(Guid id) => AnswerAsync(id, RepType.Approved, "", "审核通过");

    /// <summary>Runs the jobs that are due, as a worker node does.</summary>
    internal async Task WorkAsync()
    {
        using var runner = ActivatorUtilities.CreateInstance<WorkRunner>(_portal.Services);
        while (await runner.RunOneAsync(CancellationToken.None))
        {
        }
    }

    private async Task AnswerAsync(Guid id, RepType answer, string codes, string note)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var at = _portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(1);
        var message = new ReceiptMessage { CertNo = "-", Channel = Channel.Review, Note = note, CusRespData = new CusRespData { RepType = answer, CheckDate = DateOnly.FromDateTime(at), RepCode = codes, RspGenTime = at } };
        await scope.ServiceProvider.GetRequiredService<ApplyReceipt>().ExecuteAsync(
            new ReceiptInput { CertificateId = id, MessageId = Guid.CreateVersion7().ToString(), Message = message, Raw = MessageXml.Write(message), ReceivedAt = at },
            Actor.System("海关回执"),
            CancellationToken.None);
    }

    internal CooPortalDbContext Db(Enterprise? enterprise = null) => _portal.Database.OpenAs((enterprise ?? Exporter).Id);

    private async Task SeedAsync(Enterprise enterprise, string userName)
    {
        await using var db = _portal.Database.Open();
        await SomeExporter.AddAsync(db, enterprise, userName);
    }
}
