using CooPortal.Domain;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Libraries;
using CooPortal.Domain.Platform;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Printing;
using CooPortal.Domain.Push;
using CooPortal.Domain.Sealing;
using CooPortal.Domain.Supplements;
using CooPortal.Domain.Transparency;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Accounts.SecondFactors;
using CooPortal.Operations.Audit;
using CooPortal.Operations.Certificates.Batches;
using CooPortal.Operations.Customs;
using CooPortal.Operations.Data.Encryption;
using CooPortal.Operations.Docking;
using CooPortal.Operations.Docking.Rest;
using CooPortal.Operations.Drafts;
using CooPortal.Operations.Jobs;
using CooPortal.Operations.Push;
using CooPortal.Operations.Sealing;
using CooPortal.Operations.Transparency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CooPortal.Operations.Data;

/// <summary>The one model for SQLite, PostgreSQL and SQL Server. Tenant filter on every owned row, checked again on writing; audited records save with an audit line.</summary>
public sealed class CooPortalDbContext(
    DbContextOptions<CooPortalDbContext> options, DataScope scope, FieldProtector protector, TimeProvider clock) : DbContext(options)
{
    private bool _auditWritten;

    public DbSet<Enterprise> Enterprises => Set<Enterprise>();

    public DbSet<EnterpriseProfile> EnterpriseProfiles => Set<EnterpriseProfile>();

    public DbSet<FilingDefaults> FilingDefaults => Set<FilingDefaults>();

    public DbSet<AgencyRelation> AgencyRelations => Set<AgencyRelation>();

    public DbSet<Principal> Principals => Set<Principal>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<DownloadFile> DownloadFiles => Set<DownloadFile>();

    public DbSet<User> Users => Set<User>();

    public DbSet<Card> Cards => Set<Card>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Captcha> Captchas => Set<Captcha>();

    public DbSet<LoginFailure> LoginFailures => Set<LoginFailure>();

    public DbSet<KnownDevice> KnownDevices => Set<KnownDevice>();

    public DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<CardChallenge> CardChallenges => Set<CardChallenge>();

    public DbSet<Certificate> Certificates => Set<Certificate>();

    public DbSet<GoodsItem> GoodsItems => Set<GoodsItem>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<NonPartyCompany> NonPartyCompanies => Set<NonPartyCompany>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<TradeParty> TradeParties => Set<TradeParty>();

    public DbSet<GoodsTemplate> GoodsTemplates => Set<GoodsTemplate>();

    public DbSet<InboundOriginRecord> InboundOriginRecords => Set<InboundOriginRecord>();

    public DbSet<CertificateNumberSeries> CertificateNumberSeries => Set<CertificateNumberSeries>();

    public DbSet<DeclarationBatch> DeclarationBatches => Set<DeclarationBatch>();

    public DbSet<DeclarationBatchItem> DeclarationBatchItems => Set<DeclarationBatchItem>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<StatusChange> StatusChanges => Set<StatusChange>();

    public DbSet<CustomsLayout> CustomsLayouts => Set<CustomsLayout>();

    public DbSet<StoredDocument> StoredDocuments => Set<StoredDocument>();

    public DbSet<SealImage> SealImages => Set<SealImage>();

    public DbSet<SealScan> SealScans => Set<SealScan>();

    public DbSet<SealAuthorisation> SealAuthorisations => Set<SealAuthorisation>();

    public DbSet<AuthorisedImage> AuthorisedImages => Set<AuthorisedImage>();

    public DbSet<PrintAuthorisation> PrintAuthorisations => Set<PrintAuthorisation>();

    public DbSet<PrintAgentDevice> PrintAgentDevices => Set<PrintAgentDevice>();

    public DbSet<PrintJob> PrintJobs => Set<PrintJob>();

    public DbSet<PrintExceptionRequest> PrintExceptionRequests => Set<PrintExceptionRequest>();

    public DbSet<PreReviewProduct> PreReviewProducts => Set<PreReviewProduct>();

    public DbSet<PreReviewDesk> PreReviewDesks => Set<PreReviewDesk>();

    public DbSet<VerificationRecord> VerificationRecords => Set<VerificationRecord>();

    public DbSet<VerificationFile> VerificationFiles => Set<VerificationFile>();

    public DbSet<SupplementedProof> SupplementedProofs => Set<SupplementedProof>();

    public DbSet<DeclarationSupplement> DeclarationSupplements => Set<DeclarationSupplement>();

    public DbSet<BlankForm> BlankForms => Set<BlankForm>();

    public DbSet<OutboxSubject> OutboxSubjects => Set<OutboxSubject>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<InboxMessage> InboxMessages => Set<InboxMessage>();

    public DbSet<DockingKey> DockingKeys => Set<DockingKey>();

    public DbSet<ErpImport> ErpImports => Set<ErpImport>();

    public DbSet<ErpRequest> ErpRequests => Set<ErpRequest>();

    public DbSet<ErpReceipt> ErpReceipts => Set<ErpReceipt>();

    public DbSet<RestRequest> RestRequests => Set<RestRequest>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeRead> NoticeReads => Set<NoticeRead>();

    public DbSet<PushAddress> PushAddresses => Set<PushAddress>();

    public DbSet<PushSubscription> PushSubscriptions => Set<PushSubscription>();

    public DbSet<QuietHours> QuietHours => Set<QuietHours>();

    public DbSet<PushDelivery> PushDeliveries => Set<PushDelivery>();

    public DbSet<WebhookEndpoint> WebhookEndpoints => Set<WebhookEndpoint>();

    public DbSet<WorkItem> WorkItems => Set<WorkItem>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<IssuanceEvent> IssuanceEvents => Set<IssuanceEvent>();

    public DbSet<LogLeaf> LogLeaves => Set<LogLeaf>();

    public DbSet<LogNode> LogNodes => Set<LogNode>();

    public DbSet<LogCheckpoint> LogCheckpoints => Set<LogCheckpoint>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<WorkTab> WorkTabs => Set<WorkTab>();

    public DbSet<UserPreference> UserPreferences => Set<UserPreference>();

    public DbSet<DictionaryEntry> DictionaryEntries => Set<DictionaryEntry>();

    public DbSet<DictionaryVersion> DictionaryVersions => Set<DictionaryVersion>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DataScope Scope => scope;

    internal FieldProtector Protector => protector;

    // The filters read these properties, so that every query carries the values of its own context.
    private Guid? ScopeEnterpriseId => scope.EnterpriseId;

    private Guid? ScopeCreatedByUserId => scope.OnlyCreatedByUserId;

    /// <summary>Saves the pending changes and one audit line over all audited records among them.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="action">The verb, for example DeclareCertificate.</param>
    /// <param name="reason">What the user gave as reason, or why the system acted.</param>
    public async Task<int> SaveAuditedAsync(Actor actor, string action, CancellationToken cancellationToken, string reason = "")
    {
        ChangeTracker.DetectChanges();
        AuditEntries.Add(AuditTrail.Describe(ChangeTracker, actor, action, reason, clock.GetUtcNow().UtcDateTime));
        _auditWritten = true;
        try
        {
            return await SaveChangesAsync(cancellationToken);
        }
        finally
        {
            _auditWritten = false;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // what follows looks through the tracked rows many times; each look would compare every property of every row again
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await NoticeBoard.PostAsync(this, clock.GetUtcNow().UtcDateTime, cancellationToken);
            GuardWrites();
            await IssuanceTrail.FollowAsync(this, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }

        if (Database.IsSqlite())
        {
            // one statement alone would not wait its turn
            Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        }

        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch when (Database.CurrentTransaction is null)
        {
            // EF Core leaves it open when a value cannot be converted, and a writer of SQLite would keep its turn until the end of the scope
            await Database.CloseConnectionAsync();
            throw;
        }
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        GuardWrites();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(200);
        configurationBuilder.Properties<decimal>().HavePrecision(24, 5);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, ProtectorModelCacheKeyFactory>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CooPortalDbContext).Assembly, type => type.GetConstructor(Type.EmptyTypes) is not null);
        ModelProtection.Apply(modelBuilder, protector);

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }

            foreach (var foreignKey in entity.GetForeignKeys().Where(key => !key.IsOwnership && key.DeleteBehavior != DeleteBehavior.Cascade))
            {
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }

        modelBuilder.Entity<Certificate>()
            .HasQueryFilter(FilterNames.Tenant, certificate => certificate.FilerEnterpriseId == ScopeEnterpriseId || certificate.ExporterEnterpriseId == ScopeEnterpriseId)
            .HasQueryFilter(FilterNames.QueryScope, certificate => ScopeCreatedByUserId == null || certificate.CreatedByUserId == ScopeCreatedByUserId);
        modelBuilder.Entity<PrintAuthorisation>()
            .HasQueryFilter(FilterNames.Tenant, given => given.EnterpriseId == ScopeEnterpriseId || given.AgentEnterpriseId == ScopeEnterpriseId);
        Own<EnterpriseProfile>(modelBuilder);
        Own<FilingDefaults>(modelBuilder);
        Own<AgencyRelation>(modelBuilder);
        Own<Principal>(modelBuilder);
        Own<Card>(modelBuilder);
        Own<Attachment>(modelBuilder);
        Own<TradeParty>(modelBuilder);
        Own<GoodsTemplate>(modelBuilder);
        Own<InboundOriginRecord>(modelBuilder);
        Own<CertificateNumberSeries>(modelBuilder);
        Own<DeclarationBatch>(modelBuilder);
        Own<DeclarationBatchItem>(modelBuilder);
        Own<Receipt>(modelBuilder);
        Own<StatusChange>(modelBuilder);
        Own<CustomsLayout>(modelBuilder);
        Own<StoredDocument>(modelBuilder);
        Own<SealImage>(modelBuilder);
        Own<SealScan>(modelBuilder);
        Own<SealAuthorisation>(modelBuilder);
        Own<AuthorisedImage>(modelBuilder);
        Own<PrintAgentDevice>(modelBuilder);
        Own<PrintJob>(modelBuilder);
        Own<PrintExceptionRequest>(modelBuilder);
        Own<PreReviewProduct>(modelBuilder);
        Own<PreReviewDesk>(modelBuilder);
        Own<VerificationRecord>(modelBuilder);
        Own<VerificationFile>(modelBuilder);
        Own<SupplementedProof>(modelBuilder);
        Own<DeclarationSupplement>(modelBuilder);
        modelBuilder.Entity<SupplementedProof>().HasQueryFilter(
            FilterNames.QueryScope,
            proof => ScopeCreatedByUserId == null || proof.CertificateId == null || Certificates.Any(certificate => certificate.Id == proof.CertificateId));
        modelBuilder.Entity<DeclarationSupplement>().HasQueryFilter(
            FilterNames.QueryScope,
            supplement => ScopeCreatedByUserId == null || SupplementedProofs.Any(proof => proof.Id == supplement.ProofId));
        Own<BlankForm>(modelBuilder);
        Own<DockingKey>(modelBuilder);
        Own<ErpImport>(modelBuilder);
        Own<ErpRequest>(modelBuilder);
        Own<ErpReceipt>(modelBuilder);
        Own<RestRequest>(modelBuilder);
        Own<IssuanceEvent>(modelBuilder);
        Own<PushAddress>(modelBuilder);
        Own<PushSubscription>(modelBuilder);
        Own<QuietHours>(modelBuilder);
        Own<PushDelivery>(modelBuilder);
        Own<WebhookEndpoint>(modelBuilder);
        modelBuilder.Entity<Notice>()
            .HasQueryFilter(FilterNames.Tenant, notice => notice.EnterpriseId == ScopeEnterpriseId)
            .HasQueryFilter(FilterNames.QueryScope, notice => ScopeCreatedByUserId == null || notice.CreatedByUserId == null || notice.CreatedByUserId == ScopeCreatedByUserId);
    }

    private void Own<T>(ModelBuilder modelBuilder) where T : class, IEnterpriseOwned =>
        modelBuilder.Entity<T>().HasQueryFilter(FilterNames.Tenant, row => row.EnterpriseId == ScopeEnterpriseId);

    private void GuardWrites()
    {
        ChangeTracker.DetectChanges();
        CertificateFigures.Follow(ChangeTracker);
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var foreign = entry.Entity switch
            {
                Certificate certificate => certificate.FilerEnterpriseId != scope.EnterpriseId && certificate.ExporterEnterpriseId != scope.EnterpriseId,
                IEnterpriseOwned owned => owned.EnterpriseId != scope.EnterpriseId,
                _ => false,
            };
            if (foreign && !scope.IsSystem)
            {
                throw new ForeignEnterpriseException(entry.Metadata.ClrType.Name);
            }

            if (entry.Entity is IAudited && !_auditWritten)
            {
                throw new UnauditedWriteException(entry.Metadata.ClrType.Name);
            }

            if (entry is { State: EntityState.Modified, Entity: IVersioned versioned })
            {
                versioned.Version++;
            }
        }
    }
}
