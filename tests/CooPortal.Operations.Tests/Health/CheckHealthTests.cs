using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Attachments;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Cards;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Receiving;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Encryption;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Health;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Transparency;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Health;

public sealed class CheckHealthTests : IAsyncLifetime
{
    private readonly ManualClock clock = new(Some.Now);
    private readonly string folder = Directory.CreateTempSubdirectory("coo-health-").FullName;
    private TestDatabase database = null!;
    private DocumentOptions documents = null!;
    private VirusScanner scanner = Some.NoScanner;
    private LoginOptions login = new();
    private DateTimeOffset keysEnd = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        documents = new DocumentOptions { Folder = Path.Combine(folder, "documents") };
        await using var db = database.Open(clock: clock);
        var leases = new JobLeases(db, clock);
        await leases.TryTakeAsync(PullMailboxJob.Name, "node", TimeSpan.FromMinutes(1), CancellationToken.None);
        await leases.ReleaseAsync(PullMailboxJob.Name, "node", "", CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Portal_ThatWorks_HasNothingBroken()
    {
        var findings = await CheckAsync();

        findings.ShouldAllBe(finding => finding.Level != HealthLevel.Broken);
        findings.Select(finding => finding.Subject).ShouldBe(
            ["日志封存", "数据库", "海关通道", "发件箱", "收件箱", "后台任务", "收取海关回执", "系统时钟", "证书文件夹", "平台管理员登录", "发往海关的密钥", "验证海关的密钥"], ignoreOrder: true);
    }

    [Fact]
    public async Task VirusScanner_ThatDoesNotAnswer_IsBrokenUntilItDoes()
    {
        using var clamd = await ClamdProgram.StartAsync();
        scanner = new VirusScanner(new VirusScannerOptions { Address = clamd.Address }, NullLogger<VirusScanner>.Instance);
        (await FindAsync("病毒扫描")).Level.ShouldBe(HealthLevel.Well);

        clamd.Stop();

        var broken = await FindAsync("病毒扫描");
        broken.Level.ShouldBe(HealthLevel.Broken);
        broken.Advice.ShouldContain("VirusScanner:Address");
    }

    [Fact]
    public async Task FormerDataKey_IsNamedUntilItIsTakenAway()
    {
        database.Protector = new FieldProtector(SHA256.HashData("new"u8), Convert.FromBase64String(database.Options.DataKey));
        (await FindAsync("数据密钥")).Says.ShouldBe("正在用新密钥改写加密的内容：还没有执行。");

        await using (var db = database.Open(clock: clock))
        {
            await new JobLeases(db, clock).TryTakeAsync(RenewDataKeyJob.Name, "node", RenewDataKeyJob.Every, CancellationToken.None);
        }

        (await FindAsync("数据密钥")).Says.ShouldBe("正在用新密钥改写加密的内容：还没有执行。");
        await using (var db = database.Open(clock: clock))
        {
            await new JobLeases(db, clock).SetNoteAsync(RenewDataKeyJob.Name, RenewDataKeyJob.NothingLeft, CancellationToken.None);
        }

        (await FindAsync("数据密钥")).Advice.ShouldContain("移除旧密钥");
        database.Protector = new FieldProtector(SHA256.HashData("new"u8));
        (await CheckAsync()).ShouldNotContain(finding => finding.Subject == "数据密钥");
    }

    [Fact]
    public async Task Outbox_AsItWaitsLonger_WarnsAndThenIsBroken()
    {
        await using (var db = database.Open(clock: clock))
        {
            db.OutboxMessages.Add(new OutboxMessage { SubjectKey = "s", Sequence = 1, Kind = "K", Body = [1], BodySha256 = new string('0', 64), CreatedAt = Some.Now, DueAt = Some.Now });
            await db.SaveChangesAsync();
        }

        (await FindAsync("发件箱")).Level.ShouldBe(HealthLevel.Well);
        clock.Advance(TimeSpan.FromMinutes(6));
        (await FindAsync("发件箱")).Level.ShouldBe(HealthLevel.Warning);
        clock.Advance(TimeSpan.FromHours(2));
        var broken = await FindAsync("发件箱");
        broken.Level.ShouldBe(HealthLevel.Broken);
        broken.Says.ShouldBe("1 份等待，最早的已等 2.1 小时。");
        broken.Advice.ShouldContain("worker");
    }

    [Fact]
    public async Task Channel_ThatCustomsClosed_SaysWhyAndWhatToDo()
    {
        await using (var db = database.Open(clock: clock))
        {
            await new CustomsGate(new JobLeases(db, clock)).CloseAsync("401 unknown key", CancellationToken.None);
        }

        var finding = await FindAsync("海关通道");

        finding.Level.ShouldBe(HealthLevel.Broken);
        finding.Says.ShouldContain("401 unknown key");
        finding.Advice.ShouldContain("Customs:Outgoing");
    }

    [Fact]
    public async Task Work_ThatFailedOrIsOverdue_IsCounted()
    {
        await using (var db = database.Open(clock: clock))
        {
            db.WorkItems.Add(new WorkItem { Job = "render-original", Key = "a", CreatedAt = Some.Now, DueAt = Some.Now, HasFailed = true });
            db.WorkItems.Add(new WorkItem { Job = "render-original", Key = "b", CreatedAt = Some.Now, DueAt = Some.Now });
            await db.SaveChangesAsync();
        }

        (await FindAsync("后台任务")).Says.ShouldBe("1 项失败五次后停下。");
        clock.Advance(TimeSpan.FromMinutes(3));
        (await FindAsync("后台任务")).Says.ShouldBe("1 项到时未执行。");
    }

    [Fact]
    public async Task RecurringJob_ThatNoNodeRuns_IsBroken()
    {
        clock.Advance(TimeSpan.FromMinutes(10));

        var finding = await FindAsync("收取海关回执");

        finding.Level.ShouldBe(HealthLevel.Broken);
        finding.Says.ShouldBe("已 10 分钟没有执行。");
    }

    [Fact]
    public async Task Clock_BehindExistingRecords_IsBroken()
    {
        await using (var db = database.Open())
        {
            db.AuditEntries.Add(new AuditEntry { At = Some.Now.AddMinutes(7), ActorName = "王管理", Action = "Test" });
            await db.SaveChangesAsync();
        }

        (await FindAsync("系统时钟")).Says.ShouldBe("本节点比已有的记录慢 7 分钟。");
    }

    [Fact]
    public async Task DocumentsFolder_ThatCannotBeWritten_IsBroken()
    {
        await File.WriteAllTextAsync(documents.Folder, "a file where the folder should be");

        (await FindAsync("证书文件夹")).Level.ShouldBe(HealthLevel.Broken);
    }

    [Fact]
    public async Task SecondFactor_ThatIsTurnedOff_IsAWarningThatSaysWhatToDo()
    {
        (await FindAsync("平台管理员登录")).Level.ShouldBe(HealthLevel.Well);
        login = new LoginOptions { SecondFactor = false };

        var finding = await FindAsync("平台管理员登录");

        finding.Level.ShouldBe(HealthLevel.Warning);
        finding.Says.ShouldContain("只凭密码");
        finding.Advice.ShouldContain("Login:SecondFactor");
    }

    [Theory]
    [InlineData(-1, HealthLevel.Broken)]
    [InlineData(12, HealthLevel.Warning)]
    [InlineData(90, HealthLevel.Well)]
    public async Task KeysAndCertificates_BeforeTheirEnd_WarnInTime(int days, HealthLevel level)
    {
        keysEnd = new DateTimeOffset(Some.Now.AddDays(days));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=documents", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(Some.Now.AddYears(-1)), new DateTimeOffset(Some.Now.AddDays(days)));
        var file = Path.Combine(folder, "documents.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "p"));
        documents = documents with { Signing = new DocumentSigningOptions { PfxFile = file, Password = "p" } };

        (await FindAsync("正本签名证书")).Level.ShouldBe(level);
        (await FindAsync("发往海关的密钥")).Level.ShouldBe(level);
    }

    [Fact]
    public async Task SigningCertificate_ThatCannotBeRead_IsBrokenAndNamesNoPassword()
    {
        var file = Path.Combine(folder, "documents.pfx");
        await File.WriteAllTextAsync(file, "no certificate");
        documents = documents with { Signing = new DocumentSigningOptions { PfxFile = file, Password = "secret-word" } };

        var finding = await FindAsync("正本签名证书");

        finding.Level.ShouldBe(HealthLevel.Broken);
        finding.ToString().ShouldNotContain("secret-word");
    }

    [Fact]
    public async Task Database_ThatIsAway_IsToldInsteadOfThrown()
    {
        var builder = new DbContextOptionsBuilder<CooPortalDbContext>();
        builder.UseEngine(database.Options with { Provider = DatabaseProvider.PostgreSql, ConnectionString = "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2" });
        await using var db = new CooPortalDbContext(builder.Options, new DataScope(), database.Protector, clock);

        var findings = await CheckAsync(db);

        findings[0].Subject.ShouldBe("数据库");
        findings[0].Level.ShouldBe(HealthLevel.Broken);
        findings[0].Advice.ShouldContain("Database:ConnectionString");
        findings.ShouldContain(finding => finding.Subject == "证书文件夹");
    }

    private async Task<HealthFinding> FindAsync(string subject) => (await CheckAsync()).Single(finding => finding.Subject == subject);

    private async Task<IReadOnlyList<HealthFinding>> CheckAsync(CooPortalDbContext? away = null)
    {
        await using var db = away ?? database.Open(clock: clock);
        var key = new CustomsKeyOptions { Id = "k", Secret = "", NotAfter = keysEnd };
        var customs = new CustomsOptions { Address = new Uri("http://127.0.0.1:9/"), Outgoing = [key], Incoming = [key] };
        var health = new FindCustomsHealth(db, new CustomsGate(new JobLeases(db, clock)));
        return await new CheckHealth(db, health, documents, new KeyDates(documents, customs, new CardOptions()), new TransparencyOptions(), [new AuditLog(db)], scanner, Options.Create(login), clock).ExecuteAsync(CancellationToken.None);
    }
}
