using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Printing;
using CooPortal.Operations.Authorisations;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Customs.Handlers;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;
using CooPortal.Operations.Printing;
using CooPortal.PrintProtocol;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace CooPortal.Operations.Tests.Printing;

/// <summary>One exporter with a printable certificate and a paired agent; every call opens its own unit of work, as requests do.</summary>
internal sealed class PrintDesk : IAsyncDisposable
{
    private readonly TestDatabase database;
    private int certificates;

    private PrintDesk(TestDatabase database)
    {
        this.database = database;
    }

    public ManualClock Clock { get; } = new(Some.Now);

    public Enterprise Enterprise { get; } = Some.Enterprise();

    public User User { get; private set; } = null!;

    public Actor Actor => new() { UserId = User.Id, Name = User.FullName, EnterpriseId = Enterprise.Id, Role = User.Role, Method = SessionMethod.Password };

    public Guid CertificateId { get; private set; }

    public PrintAgentDevice Device { get; private set; } = null!;

    public static string DocumentHash { get; } = new('a', 64);

    public static async Task<PrintDesk> OpenAsync(DatabaseProvider provider)
    {
        var desk = new PrintDesk(await TestDatabase.CreateAsync(provider));
        await desk.SeedAsync();
        return desk;
    }

    public async Task<PrintJob> CreateAsync(PrintContent content = PrintContent.Original, bool withCopy = false)
    {
        await using var db = database.OpenAs(Enterprise.Id, Clock);
        var input = new CreatePrintJobInput { CertificateId = CertificateId, Content = content, WithCopy = withCopy, AgentDeviceId = Device.Id };
        var documents = new FindDocument(db, new DocumentStore(new DocumentOptions { Folder = Path.GetTempPath() }));
        return (await new CreatePrintJob(db, documents, new SelfPrintRights(db), Clock).ExecuteAsync(input, Actor, CancellationToken.None))!;
    }

    public async Task<PrintExceptionRequest> RequestExceptionAsync(PrintExceptionReason reason = PrintExceptionReason.PowerFailure, string? detail = null)
    {
        await using var db = database.OpenAs(Enterprise.Id, Clock);
        var input = new RequestPrintExceptionInput { CertificateId = CertificateId, Reason = reason, Operation = PrintExceptionOperation.Original, Detail = detail };
        var outbox = new CustomsOutbox(db, new OutboxSignal(), Clock);
        return (await new RequestPrintException(db, new SelfPrintRights(db), outbox, Clock).ExecuteAsync(input, Actor, CancellationToken.None))!;
    }

    public async Task AnswerExceptionAsync(Guid request, bool accepted)
    {
        await using var db = database.Open(clock: Clock);
        (await new AnswerPrintException(db, Clock).ExecuteAsync(request, accepted, "说明", CancellationToken.None)).ShouldBeTrue();
    }

    /// <summary>Prints an original to the end and answers the question.</summary>
    public async Task<PrintJob> PrintAsync(bool printed, PrintProtocol.PrintOutcome outcome = PrintProtocol.PrintOutcome.Reported)
    {
        var job = await CreateAsync();
        var claim = (await ClaimAsync())!;
        await BeginAsync(claim);
        await ReportAsync(claim, outcome);
        await AnswerAsync(job.Id, printed);
        return job;
    }

    /// <summary>The agent as the portal sees it now.</summary>
    public async Task<PrintAgentDevice> DeviceAsync()
    {
        await using var db = database.Open(clock: Clock);
        return await db.PrintAgentDevices.InEveryEnterprise().AsNoTracking().SingleAsync();
    }

    public async Task PresenceAsync(Func<AgentPresence, Task> tell)
    {
        await using var db = database.Open(clock: Clock);
        await tell(new AgentPresence(db, Clock));
    }

    public async Task<ClaimedJob?> ClaimAsync(PrintAgentDevice? device = null)
    {
        await using var db = database.Open(clock: Clock);
        return await new ClaimPrintJob(db, new PrintRightsOfJob(db, new SelfPrintRights(db), Clock), Clock).ExecuteAsync(device ?? Device, CancellationToken.None);
    }

    public async Task BeginAsync(ClaimedJob job, string? hash = null)
    {
        await using var db = database.Open(clock: Clock);
        await new BeginPrintJob(db, new AttemptJobs(db), new PrintRightsOfJob(db, new SelfPrintRights(db), Clock), Clock)
            .ExecuteAsync(AttemptOf(job), Device, hash ?? DocumentHash, CancellationToken.None);
    }

    public async Task BeatAsync(ClaimedJob job)
    {
        await using var db = database.Open(clock: Clock);
        await new BeatPrintJob(db, Clock).ExecuteAsync(AttemptOf(job), new Heartbeat { Attempt = job.Attempt, Progress = JobProgress.Preparing }, CancellationToken.None);
    }

    public Task ReportAsync(ClaimedJob job, PrintProtocol.PrintOutcome? outcome) => ReportAsync(job, outcome, EvidenceOf(job));

    /// <summary>What a printer that says nothing of a job leaves.</summary>
    public PrintEvidence EvidenceOf(ClaimedJob job) =>
        new() { Kind = PrinterKind.Ipp, Printer = "Test", JobName = job.PrinterJobName, SidesSent = 2, JobUri = "ipp://p/1", At = Clock.GetUtcNow() };

    public async Task ReportAsync(ClaimedJob job, PrintProtocol.PrintOutcome? outcome, PrintEvidence evidence)
    {
        await using var db = database.Open(clock: Clock);
        await new ReportPrintJob(db, new AttemptJobs(db), Clock)
            .ExecuteAsync(AttemptOf(job), Device, new JobReport { Attempt = job.Attempt, Outcome = outcome, Evidence = evidence }, CancellationToken.None);
    }

    public async Task RecoverAsync()
    {
        await using var db = database.Open(clock: Clock);
        await new RecoverPrintJobs(db, Clock).ExecuteAsync(CancellationToken.None);
    }

    public async Task CancelAsync(Guid job)
    {
        await using var db = database.OpenAs(Enterprise.Id, Clock);
        await new CancelPrintJob(db, Clock).ExecuteAsync(job, Actor, CancellationToken.None);
    }

    /// <param name="meanwhile">Happens between reading and writing.</param>
    public async Task AnswerAsync(Guid job, bool printed, Func<Task>? meanwhile = null)
    {
        await using var db = database.OpenAs(Enterprise.Id, Clock);
        db.SavingChanges += (_, _) =>
        {
            var once = meanwhile;
            meanwhile = null;
            once?.Invoke().GetAwaiter().GetResult();
        };
        _ = await new AnswerPrintJob(db, new CustomsOutbox(db, new OutboxSignal(), Clock), Clock).ExecuteAsync(job, printed, Actor, CancellationToken.None);
    }

    /// <summary>Makes the desk an agent company's: the certificate is a principal's that lets it print.</summary>
    public async Task FileForPrincipalAsync()
    {
        await using var db = database.Open(clock: Clock);
        var principal = Some.Enterprise("91330282MA2CKW7TXF", "慈溪新光电器有限公司");
        db.Add(principal);
        await SomeSeals.AuthoriseAsync(db, principal.Id);
        var relation = new AgencyRelation
        {
            EnterpriseId = principal.Id,
            PrincipalSocialCreditCode = principal.SocialCreditCode,
            PrincipalOrganisationCode = principal.OrganisationCode,
            PrincipalNameZh = principal.NameZh,
            AgentSocialCreditCode = Enterprise.SocialCreditCode,
            AgentNameZh = Enterprise.NameZh,
            CreatedAt = Some.Now,
        };
        relation.Submit(Some.Now);
        relation.Answer(accepted: true, Some.Now);
        db.AddRange(relation, new PrintAuthorisation
        {
            EnterpriseId = principal.Id,
            PrincipalSocialCreditCode = principal.SocialCreditCode,
            PrincipalNameZh = principal.NameZh,
            AgentEnterpriseId = Enterprise.Id,
            AgentSocialCreditCode = Enterprise.SocialCreditCode,
            AgentNameZh = Enterprise.NameZh,
            GrantedAt = Some.Now,
            GrantedByName = "胡建新",
        });
        var certificate = await db.Certificates.InEveryEnterprise().SingleAsync();
        certificate.ExporterEnterpriseId = principal.Id;
        certificate.ExporterOrganisationCode = principal.OrganisationCode;
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    /// <summary>取消授权 by the principal with its card.</summary>
    public async Task WithdrawPrintAuthorisationAsync()
    {
        await using var all = database.Open(clock: Clock);
        var given = await all.PrintAuthorisations.InEveryEnterprise().AsNoTracking().SingleAsync();
        await using var db = database.OpenAs(given.EnterpriseId, Clock);
        var actor = Some.Administrator(given.EnterpriseId) with { Method = SessionMethod.LegalPersonCard };
        (await new WithdrawPrintAuthorisation(db).ExecuteAsync(given.Id, actor, CancellationToken.None)).ShouldBe(Enterprise.NameZh);
    }

    public async Task DownloadAsync()
    {
        await using var db = database.OpenAs(Enterprise.Id, Clock);
        var documents = new FindDocument(db, new DocumentStore(new DocumentOptions { Folder = Path.GetTempPath() }));
        _ = await new DownloadOriginal(db, new SelfPrintRights(db), documents, new CustomsOutbox(db, new OutboxSignal(), Clock), Clock).ExecuteAsync(CertificateId, Actor, CancellationToken.None);
    }

    public async Task RepeatArchiveAsync()
    {
        await using var db = database.OpenAs(Enterprise.Id, Clock);
        _ = await new RepeatArchiveRequest(db, new CustomsOutbox(db, new OutboxSignal(), Clock)).ExecuteAsync(CertificateId, Actor, CancellationToken.None);
    }

    /// <summary>Customs' receipt for one of the requests to archive.</summary>
    public async Task AnswerArchiveAsync(Guid request, Outcome result, string? note)
    {
        await using var db = database.Open(clock: Clock);
        var receipt = new ArchiveReceiptMessage { CertNo = "C261026902330001", Result = result, Note = note, RspGenTime = Some.Now };
        var body = MessageXml.Write(receipt);
        (await new ArchiveReceiptHandler(db).HandleAsync(
            new InboxMessage
            {
                Partner = "customs",
                MessageId = $"{Guid.CreateVersion7():N}",
                Kind = "ArchiveReceipt",
                SubjectKey = CustomsSubject.Certificate(CertificateId),
                Answers = request,
                Body = body,
                BodySha256 = "-",
                ReceivedAt = Some.Now,
            },
            CancellationToken.None)).ShouldBeTrue();
    }

    /// <summary>Customs' interface refuses the newest request to archive for good.</summary>
    public async Task RefuseArchiveAsync(string detail)
    {
        await using var db = database.Open(clock: Clock);
        var request = await db.OutboxMessages.SingleAsync(row => row.Kind == "ArchiveRequest");
        await new RefusedArchiveHandler(db).HandleAsync(request, new PostOutcome(PostVerdict.Refused, 422, detail, []), CancellationToken.None);
    }

    public async Task DisableUserAsync()
    {
        await using var db = database.Open(clock: Clock);
        (await db.Users.SingleAsync()).IsDisabled = true;
        await db.SaveAuditedAsync(Actor.System("test"), "DisableUser", CancellationToken.None);
    }

    public async Task<PrintJob> JobAsync(Guid id)
    {
        await using var db = database.Open(clock: Clock);
        return await db.PrintJobs.InEveryEnterprise().SingleAsync(job => job.Id == id);
    }

    public async Task<Certificate> CertificateAsync()
    {
        await using var db = database.Open(clock: Clock);
        return await db.Certificates.InEveryEnterprise().SingleAsync(row => row.Id == CertificateId);
    }

    public async Task<List<string>> OutboxAsync()
    {
        await using var db = database.Open(clock: Clock);
        return await db.OutboxMessages.Select(row => row.Kind).ToListAsync();
    }

    /// <summary>Kinds of the messages about one certificate.</summary>
    public async Task<List<string>> OutboxAsync(Guid certificateId)
    {
        await using var db = database.Open(clock: Clock);
        var subject = CustomsSubject.Certificate(certificateId);
        return await db.OutboxMessages.Where(row => row.SubjectKey == subject).Select(row => row.Kind).ToListAsync();
    }

    /// <summary>Jobs of the present certificate that are under way or wait for an answer.</summary>
    public async Task<int> OpenJobsAsync()
    {
        await using var db = database.Open(clock: Clock);
        var jobs = await db.PrintJobs.InEveryEnterprise().Where(row => row.CertificateId == CertificateId).ToListAsync();
        return jobs.Count(job => job.IsUnderWay || (job.State == PrintJobState.Ended && job.Outcome != Domain.Printing.PrintOutcome.NotPrinted));
    }

    public AgentAttempt AttemptOf(ClaimedJob job) => new() { DeviceId = Device.Id, JobId = job.JobId, Attempt = job.Attempt, Token = job.Token };

    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>The next certificate that may be printed; the desk works on it from now on.</summary>
    public async Task AddCertificateAsync()
    {
        await using var db = database.Open(clock: Clock);
        var number = $"C26102690233{++certificates:0000}";
        var certificate = new Certificate
        {
            FilerEnterpriseId = Enterprise.Id,
            ExporterEnterpriseId = Enterprise.Id,
            ExporterOrganisationCode = Enterprise.OrganisationCode,
            TypeCode = "C",
            Number = number,
            DeclaredNumber = number,
            CreatedByUserId = User.Id,
            CreatedByName = User.FullName,
            CreatedAt = Some.Now,
            UpdatedAt = Some.Now,
        };
        certificate.Header.FilerSocialCreditCode = Enterprise.SocialCreditCode;
        certificate.Apply(CertificateAction.Declare, Actor, Clock);
        certificate.Apply(CertificateAction.ReceiveApproval, Actor.System("test"), Clock);
        certificate.ApplyLayout(LayoutEvent.Arrived);
        certificate.Issue.ApprovedAt = Some.Now;
        CertificateId = certificate.Id;
        db.Certificates.Add(certificate);
        db.StoredDocuments.AddRange(new[] { DocumentKind.Original, DocumentKind.Copy }.Select(kind => new StoredDocument
        {
            EnterpriseId = Enterprise.Id,
            CertificateId = certificate.Id,
            Round = certificate.DeclarationRound,
            Kind = kind,
            FileName = "x.pdf",
            Sha256 = DocumentHash,
            Pages = 2,
            Renderer = "test",
            CreatedAt = Some.Now,
        }));
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
    }

    private async Task SeedAsync()
    {
        await using var db = database.Open(clock: Clock);
        User = new User
        {
            EnterpriseId = Enterprise.Id,
            UserName = "admin",
            NormalisedUserName = "admin",
            PasswordHash = "-",
            FullName = "王管理",
            Role = UserRole.Administrator,
            CreatedAt = Some.Now,
        };
        Device = new PrintAgentDevice
        {
            EnterpriseId = Enterprise.Id,
            ComputerName = "PC-1",
            PublicKey = [1],
            KeyId = new string('b', 64),
            AgentVersion = "1.5.15",
            PairedByUserId = User.Id,
            PairedAt = Some.Now,
        };
        db.AddRange(Enterprise, User, Device);
        await SomeSeals.AuthoriseAsync(db, Enterprise.Id);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        await AddCertificateAsync();
    }
}
