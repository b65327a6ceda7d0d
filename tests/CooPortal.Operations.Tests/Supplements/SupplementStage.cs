using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Http;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Supplements;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data;
using CooPortal.Operations.Enterprises;
using CooPortal.Operations.Supplements;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Tests.Supplements;

/// <summary>A company with approved certificates and its verbs of 补录, each in a unit of work of its own, and customs that answers as told.</summary>
internal sealed class SupplementStage : IAsyncDisposable, ICustomsChannel
{
    public const string One = "310120260000000417";
    public const string Two = "310120260000000418";
    public const string CcpitNumber = "CCPIT221026902334101";

    private int _answers;

    private SupplementStage(TestDatabase database, Enterprise enterprise)
    {
        Database = database;
        Enterprise = enterprise;
        Actor = Some.Administrator(enterprise.Id);
    }

    public TestDatabase Database { get; }

    public Enterprise Enterprise { get; }

    public Actor Actor { get; }

    public ManualClock Clock { get; } = new(Some.Now);

    public static async Task<SupplementStage> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var stage = new SupplementStage(await TestDatabase.CreateAsync(provider), Some.Enterprise());
        await using var db = stage.Database.Open(clock: stage.Clock);
        db.Enterprises.Add(stage.Enterprise);
        var profile = new EnterpriseProfile { EnterpriseId = stage.Enterprise.Id, Revision = 1, FilingMode = FilingMode.SelfFiling | FilingMode.AgentFiling, CreatedAt = Some.Now };
        profile.Submit(Some.Now);
        profile.ConfirmSynced(Some.Now);
        db.EnterpriseProfiles.Add(profile);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return stage;
    }

    /// <summary>A certificate that customs approved, or in the state that the receipts lead to.</summary>
    public async Task<Guid> CertificateAsync(string number = "C261026902330001", string organisation = "102690233", params CertificateAction[] receipts)
    {
        var certificate = SomeCertificates.Draft(Enterprise.Id, number, Clock.GetUtcNow().UtcDateTime, header => header.ExporterSocialCreditCode = Some.SocialCreditCode, organisation);
        certificate.Declare(Clock, receipts.Length == 0 ? [CertificateAction.ReceiveApproval] : receipts);
        await using var db = Database.Open(clock: Clock);
        db.Certificates.Add(certificate);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return certificate.Id;
    }

    public Task<SupplementedProof?> FillAsync(Guid certificateId, string? numbers = One, string remarks = "") =>
        SubmitAsync(new SubmitSupplementInput { CertificateId = certificateId, IsExported = numbers is not null, Numbers = numbers, Remarks = remarks });

    public Task<SupplementedProof?> AddAsync(SupplementedProof proof, string? numbers = Two) =>
        SubmitAsync(new SubmitSupplementInput { ProofId = proof.Id, Version = proof.Version, IsExported = numbers is not null, Numbers = numbers });

    public async Task<SupplementedProof?> SubmitAsync(SubmitSupplementInput input)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        var verb = new SubmitSupplement(
            db, new SupplementGate(db, new FindEnterpriseStanding(db)), new FindSupplementable(db), new AskCcpitProofs(db, this), new CustomsOutbox(db, new OutboxSignal(), Clock), Clock);
        return await verb.ExecuteAsync(input, Actor, default);
    }

    public async Task<(int Removed, int Waiting)?> DeleteAsync(Guid proofId, params Guid[] ids)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        var verb = new DeleteSupplements(db, new SupplementGate(db, new FindEnterpriseStanding(db)), new CustomsOutbox(db, new OutboxSignal(), Clock), Clock);
        return await verb.ExecuteAsync(proofId, ids, Actor, default);
    }

    /// <returns>False when customs' word is about nothing.</returns>
    public async Task<bool> AnswerAsync(Guid supplementId, bool accepted, int? round = null, string? messageId = null, SupplementChange change = SupplementChange.Add)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        await using var db = Database.Open(clock: Clock);
        var current = await db.DeclarationSupplements.InEveryEnterprise().AsNoTracking().SingleOrDefaultAsync(row => row.Id == supplementId);
        var receipt = new DeclarationSupplementReceiptMessage
        {
            CiqRegNo = Enterprise.SocialCreditCode,
            SupplementNo = supplementId.ToString("N"),
            CertNo = "X",
            Change = change,
            Result = accepted ? Outcome.Success : Outcome.Failure,
            Note = accepted ? "海关接收成功" : "未结关",
            RspGenTime = Clock.GetUtcNow().UtcDateTime,
        };
        var message = new InboxMessage
        {
            Partner = "customs",
            MessageId = messageId ?? $"m{++_answers}",
            Kind = "DeclarationSupplementReceipt",
            SubjectKey = CustomsSubject.Supplement(supplementId),
            Round = round ?? current?.Round ?? 1,
            Body = MessageXml.Write(receipt),
            BodySha256 = "",
        };
        return await new RecordSupplementReceipt(db, Clock).ExecuteAsync(message, default);
    }

    /// <summary>Customs' interface refuses the last message (HTTP 422).</summary>
    public async Task SendBackAsync(string reason)
    {
        await using var db = Database.Open(clock: Clock);
        var message = await db.OutboxMessages.OrderByDescending(row => row.Id).FirstAsync();
        await new RecordSupplementReceipt(db, Clock).SendBackAsync(message, reason, default);
    }

    public async Task<SupplementedProof> FindAsync(Guid proofId)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return (await new FindSupplements(db).FindAsync(proofId, default))!;
    }

    public async Task<IReadOnlyList<string>> WaitingAsync(SupplementableFilter? filter = null)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return [.. (await new FindSupplementable(db).SearchAsync(filter ?? new SupplementableFilter(), new ListPlace(20, null, null), default)).Rows.Select(row => row.Number)];
    }

    public async Task<IReadOnlyList<string>> SearchAsync(SupplementFilter filter)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return [.. (await new FindSupplements(db).SearchAsync(filter, new ListPlace(20, null, null), default)).Rows.Select(row => row.Number)];
    }

    public async Task<IReadOnlyList<string>> CcpitAsync()
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return [.. (await new AskCcpitProofs(db, this).SearchAsync(Enterprise.Id, new SupplementableFilter(), default)).Rows.Select(row => row.Number)];
    }

    public async Task<IReadOnlyList<(string Kind, bool Applied)>> ReceiptsAsync(Guid proofId)
    {
        await using var db = Database.OpenAs(Enterprise.Id, Clock);
        return [.. (await new FindSupplements(db).ReceiptsAsync(proofId, default)).Reverse().Select(row => (row.Kind, row.Applied))];
    }

    public async Task<List<DeclarationSupplementMessage>> SentAsync()
    {
        await using var db = Database.Open(clock: Clock);
        return (await db.OutboxMessages.OrderBy(row => row.Id).ToListAsync()).ConvertAll(row => MessageXml.Read<DeclarationSupplementMessage>(row.Body));
    }

    public Task<T> AskAsync<T>(CustomsMessage question, CancellationToken cancellationToken)
        where T : CustomsMessage
    {
        var query = (CcpitProofQueryMessage)question;
        CcpitProof[] known =
        [
            new() { ProofNo = CcpitNumber, AgreementCode = "22", AgreementName = "《区域全面经济伙伴关系协定》", ExporterName = "NINGBO", DestCountryCode = "392", IssueDate = new DateOnly(2026, 2, 1) },
        ];
        return Task.FromResult((T)(CustomsMessage)new CcpitProofAnswerMessage
        {
            CiqRegNo = query.CiqRegNo,
            CcpitProofList = [.. known.Where(proof => query.ProofNo is null || proof.ProofNo.StartsWith(query.ProofNo, StringComparison.Ordinal))],
            More = false,
            RspGenTime = Some.Now,
        });
    }

    public Task<PostOutcome> PostAsync(PostedMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<MailboxBatchMessage> PullAsync(int most, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AcknowledgeAsync(IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
