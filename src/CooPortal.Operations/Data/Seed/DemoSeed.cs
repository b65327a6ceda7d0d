using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Lifecycle;
using CooPortal.Domain.Platform;
using CooPortal.Domain.Sealing;
using CooPortal.Operations.Accounts;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Authorisations;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CooPortal.Operations.Data.Seed;

/// <summary>
/// Fills an empty database with the demo's companies, accounts, seals and certificates. The certificates are declared by the product's own
/// verb, so that customs answers them over the protocol as it answers any other.
/// </summary>
public sealed class DemoSeed(IServiceScopeFactory scopes, DemoOptions options, TimeProvider clock)
{
    /// <summary>Password of every demo account.</summary>
    public const string Password = "Coo-demo-2026";

    private static readonly Actor Seeder = Actor.System("demo seed");

    // what customs will do with each: nothing special, or the word in the goods description that its rules look for
    private static readonly string[] Fates =
    [
        "", "", "", "draft", "", "REJECT-ME", "", "", "MANUAL", "", "draft", "", "", "VERIFY", "", "", "CHECK-FAIL", "", "", "CANCEL-ME", "", "", "STORE-FAIL",
    ];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Does nothing when there is an enterprise already.</summary>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().Enterprises.AnyAsync(cancellationToken))
            {
                return;
            }
        }

        var passwordHash = PasswordHash.Create(Password);
        await SaveAsync(db => db.Users.Add(NewUser(null, "platform", "平台管理员", UserRole.PlatformAdministrator, passwordHash)), cancellationToken);
        await SeedCompanyAsync(DemoCompany.SelfFiler, "yongfang", "yongfang-", DemoTrade.Types.Count, DemoGoods.Textiles, passwordHash, cancellationToken);
        await SeedCompanyAsync(DemoCompany.Agent, "tongda", "tongda-", 6, DemoGoods.Textiles, passwordHash, cancellationToken);
        await SeedCompanyAsync(DemoCompany.Principal, "xinguang", "xinguang-", 10, DemoGoods.Appliances, passwordHash, cancellationToken);
        await SeedAgencyAsync(cancellationToken);
        await SeedProductsAsync(cancellationToken);
        await SeedVerificationsAsync(cancellationToken);
        await SeedSupplementsAsync(cancellationToken);
        await SeedBlankFormsAsync(cancellationToken);
        await SaveAsync(db => db.Announcements.AddRange(Announcements()), cancellationToken);
    }

    private IEnumerable<Announcement> Announcements()
    {
        yield return Announcement(
            20, "关于原产地证书自助打印的提示",
            "申请人可在“原产地证书自助打印”中打印带海关印章的证书正本。请使用支持双面自动打印的彩色打印机，并在打印后如实确认结果。\n\n海关归档后，证书数据才可在外方查询到。");
        yield return Announcement(3, "系统维护通知", "本周六 22:00 至 24:00 进行系统维护，期间可以录入和暂存，申报的数据在维护结束后自动发送，无需重复申报。");

        Announcement Announcement(int daysAgo, string title, string body) => new() { Title = title, Body = body, PublishedAt = Now.AddDays(-daysAgo), SavedAt = Now.AddDays(-daysAgo) };
    }

    /// <summary>The second exporter names the agent company, which keeps it in its address book; customs answers as it answers anybody.</summary>
    private async Task SeedAgencyAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var principal = await db.Enterprises.SingleAsync(row => row.SocialCreditCode == DemoCompany.Principal.SocialCreditCode, cancellationToken);
        var agent = await db.Enterprises.SingleAsync(row => row.SocialCreditCode == DemoCompany.Agent.SocialCreditCode, cancellationToken);
        var relation = new AgencyRelation
        {
            EnterpriseId = principal.Id,
            PrincipalSocialCreditCode = principal.SocialCreditCode,
            PrincipalOrganisationCode = principal.OrganisationCode,
            PrincipalNameZh = principal.NameZh,
            AgentSocialCreditCode = agent.SocialCreditCode,
            AgentNameZh = agent.NameZh,
            CreatedAt = Now.AddDays(-30),
        };
        await SaveAsync(
            seeded =>
            {
                seeded.AgencyRelations.Add(relation);
                seeded.Principals.Add(new Principal
                {
                    EnterpriseId = agent.Id,
                    OrganisationCode = principal.OrganisationCode,
                    SocialCreditCode = principal.SocialCreditCode,
                    NameZh = principal.NameZh,
                    NameAndAddressEn = DemoCompany.Principal.ExporterBlock,
                    SavedAt = Now.AddDays(-30),
                });
            },
            cancellationToken);
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(principal.Id);
        var actor = Seeder with { EnterpriseId = principal.Id };
        await ActivatorUtilities.CreateInstance<SubmitAgents>(scope.ServiceProvider).ExecuteAsync([relation.Id], actor, cancellationToken);

        // customs' answer comes later and changes nothing any more: the agent's certificates need the relation now
        db.AgencyRelations.Single(row => row.Id == relation.Id).Answer(accepted: true, Now.AddDays(-29));
        await db.SaveAuditedAsync(actor, nameof(DemoSeed), cancellationToken);
        var users = await db.Users.Where(row => row.EnterpriseId == agent.Id).ToListAsync(cancellationToken);
        var administrator = users.Single(user => user.Role == UserRole.Administrator);
        var demo = new DemoCertificates(DemoCompany.Principal, agent, administrator, users.First(user => user.IsDeclarant && user != administrator), Now, DemoCompany.Agent);
        await SeedCertificatesAsync(demo, administrator, 3, DemoGoods.Appliances, cancellationToken);
    }

    private async Task SeedBlankFormsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        await ActivatorUtilities.CreateInstance<DemoBlankForms>(scope.ServiceProvider, Now).ExecuteAsync(Seeder, [.. Fates.Where(fate => fate.Length > 0)], cancellationToken);
    }

    private async Task SeedProductsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var company = DemoCompany.SelfFiler;
        var enterprise = await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().Enterprises.SingleAsync(row => row.SocialCreditCode == company.SocialCreditCode, cancellationToken);
        await SaveAsync(db => new DemoProducts(enterprise, company, Now).AddTo(db), cancellationToken);
    }

    private async Task SeedSupplementsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var company = DemoCompany.SelfFiler;
        var enterprise = await db.Enterprises.SingleAsync(row => row.SocialCreditCode == company.SocialCreditCode, cancellationToken);
        // the oldest have no word that makes customs decide otherwise than by approving
        var issued = await db.Certificates.InEveryEnterprise().Where(row => row.FilerEnterpriseId == enterprise.Id).OrderBy(row => row.CreatedAt).Take(2).ToListAsync(cancellationToken);
        await new DemoSupplements(enterprise, company, db, scope.ServiceProvider.GetRequiredService<CustomsOutbox>(), Now).AddAsync(issued, cancellationToken);
        await db.SaveAuditedAsync(Seeder, nameof(DemoSeed), cancellationToken);
    }

    private async Task SeedVerificationsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        var enterprise = await db.Enterprises.SingleAsync(row => row.SocialCreditCode == DemoCompany.SelfFiler.SocialCreditCode, cancellationToken);
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(enterprise.Id);
        var products = await db.PreReviewProducts.AsNoTracking().OrderBy(row => row.Key).ToListAsync(cancellationToken);
        var certificates = await db.Certificates.Where(row => row.DeclaredNumber != null).OrderBy(row => row.CreatedAt).Select(row => row.DeclaredNumber!).Take(2).ToListAsync(cancellationToken);
        await SaveAsync(seeded => new DemoVerifications(enterprise, products, certificates, Now).AddTo(seeded), cancellationToken);
    }

    private static byte[] Image(string name)
    {
        using var stream = typeof(DemoSeed).Assembly.GetManifestResourceStream($"Seed/{name}")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private User NewUser(Guid? enterpriseId, string name, string fullName, UserRole role, string passwordHash, string? idNumber = null) => new()
    {
        EnterpriseId = enterpriseId,
        UserName = name,
        NormalisedUserName = name,
        PasswordHash = passwordHash,
        FullName = fullName,
        Role = role,
        IdNumber = idNumber,
        IsDeclarant = idNumber is not null,
        Mobile = "13800000000",
        CreatedAt = Now.AddDays(-90),
    };

    private async Task SeedCompanyAsync(
        DemoCompany company, string userName, string cardPrefix, int certificates, DemoGoods[] articles, string passwordHash, CancellationToken cancellationToken)
    {
        var enterprise = new Enterprise
        {
            SocialCreditCode = company.SocialCreditCode,
            OrganisationCode = company.OrganisationCode,
            NameZh = company.NameZh,
            State = EnterpriseState.Active,
            IsDemo = true,
            RegisteredAt = Now.AddDays(-90),
            NoticeAgreedAt = Now.AddDays(-90),
            SealAuthorisedAt = Now.AddDays(-59),
        };
        var administrator = NewUser(enterprise.Id, userName, company.LegalRepresentative, UserRole.Administrator, passwordHash, company.LegalRepresentativeIdNumber);
        var declarant = NewUser(enterprise.Id, $"{userName}.op", company.ContactName, UserRole.CardOperator, passwordHash, "330205199303170622");
        await SaveAsync(
            db =>
            {
                db.Enterprises.Add(enterprise);
                db.Users.AddRange(administrator, declarant);
                db.EnterpriseProfiles.Add(Profile(company, enterprise.Id));
                Authorise(db, [.. SealsOf(enterprise.Id, company.SealImage, administrator, declarant)], administrator);
                db.Cards.AddRange(CardsOf(cardPrefix, enterprise.Id, administrator, declarant));
            },
            cancellationToken);
        await SeedCertificatesAsync(new DemoCertificates(company, enterprise, administrator, declarant, Now), administrator, certificates, articles, cancellationToken);
    }

    private EnterpriseProfile Profile(DemoCompany company, Guid enterpriseId)
    {
        var profile = new EnterpriseProfile
        {
            EnterpriseId = enterpriseId,
            Revision = 1,
            CustomsCode = "3302" + company.OrganisationCode[..6],
            NameZh = company.NameZh,
            NameEn = company.NameEn,
            AddressZh = company.AddressZh,
            AddressEn = company.AddressEn,
            ProvinceCode = "330000",
            PostalCode = "315000",
            Nature = "6",
            Category = company.Category,
            FilingMode = company.FilingMode,
            IssuingOffice = "3101",
            LegalRepresentative = company.LegalRepresentative,
            LegalRepresentativeIdNumber = company.LegalRepresentativeIdNumber,
            ContactName = company.ContactName,
            ContactTelephone = company.ContactTelephone,
            Email = company.Email,
            MainProducts = company.MainProducts,
            MainCountries = "日本、韩国、澳大利亚、美国",
            CreatedAt = Now.AddDays(-90),
            SavedAt = Now.AddDays(-90),
        };
        profile.Submit(Now.AddDays(-90));
        profile.ConfirmSynced(Now.AddDays(-90));
        return profile;
    }

    private IEnumerable<SealImage> SealsOf(Guid enterpriseId, string sealFile, User administrator, User declarant)
    {
        yield return Picture(SealImageKind.Seal, "业务专用章", administrator, sealFile, 42, 42);
        yield return Picture(SealImageKind.Signature, declarant.FullName, declarant, "declarant-signature.png", 30, 12);

        SealImage Picture(SealImageKind kind, string name, User holder, string file, decimal width, decimal height)
        {
            var png = Image(file);
            return new SealImage
            {
                EnterpriseId = enterpriseId,
                Kind = kind,
                Name = name,
                Category = kind == SealImageKind.Seal ? SealCategory.Company : null,
                Shape = kind == SealImageKind.Seal ? StampShape.Round : null,
                HolderName = holder.FullName,
                HolderUserId = holder.Id,
                Png = png,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(png)),
                WidthMm = width,
                HeightMm = height,
                ValidFrom = DateOnly.FromDateTime(Now.AddDays(-60)),
                ValidTo = DateOnly.FromDateTime(Now.AddYears(2)),
                IsEnabled = true,
                IsDefault = true,
                CreatedAt = Now.AddDays(-60),
                ChangedAt = Now.AddDays(-60),
            };
        }
    }

    /// <summary>As customs' simulator remembers it, too: authorised before the first certificate was filed.</summary>
    private void Authorise(CooPortalDbContext db, IReadOnlyList<SealImage> images, User by)
    {
        var (seal, signature) = (images.Single(image => image.Kind == SealImageKind.Seal), images.Single(image => image.Kind == SealImageKind.Signature));
        var authorisation = new SealAuthorisation
        {
            EnterpriseId = seal.EnterpriseId,
            Round = 1,
            SealImageId = seal.Id,
            SealName = seal.Name,
            SignatureImageId = signature.Id,
            SignatureName = signature.Name,
            SubmittedAt = Now.AddDays(-59).AddMinutes(-1),
            SubmittedByUserId = by.Id,
            SubmittedByName = by.FullName,
        };
        authorisation.Answer((true, "印章授权成功"), (true, "申报员签名授权成功"), "授权成功", Now.AddDays(-59));
        db.SealImages.AddRange(images);
        db.SealAuthorisations.Add(authorisation);
        db.AuthorisedImages.AddRange(images.Select(image => AuthorisedImage.Of(image, authorisation.Id)));
        db.Receipts.Add(new Receipt
        {
            EnterpriseId = seal.EnterpriseId,
            SubjectKind = SealAuthorisationReceipts.Authorisation,
            SubjectId = authorisation.Id,
            MessageId = $"demo:{authorisation.Id:N}",
            Round = authorisation.Round,
            Time = Now.AddDays(-59),
            ReceivedAt = Now.AddDays(-59),
            Sender = "海关",
            Kind = "授权成功",
            Text = $"授权成功；印章“{seal.Name}”：印章授权成功；申报员签名“{signature.Name}”：申报员签名授权成功",
            Applied = true,
        });
    }

    private IEnumerable<Card> CardsOf(string prefix, Guid enterpriseId, User administrator, User declarant)
    {
        foreach (var (suffix, kind, user) in new[] { ("legal", CardKind.LegalPerson, administrator), ("operator", CardKind.Operator, declarant) })
        {
            var file = Path.Combine(options.CardsFolder, $"{prefix}{suffix}.cer");
            if (!File.Exists(file))
            {
                continue;
            }

            using var certificate = X509CertificateLoader.LoadCertificateFromFile(file);
            yield return new Card
            {
                EnterpriseId = enterpriseId,
                UserId = user.Id,
                Kind = kind,
                Issuer = certificate.Issuer,
                SerialNumber = certificate.SerialNumber,
                KeyHash = Convert.ToHexStringLower(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo())),
                HolderName = user.FullName,
                NotBefore = certificate.NotBefore.ToUniversalTime(),
                NotAfter = certificate.NotAfter.ToUniversalTime(),
                BoundAt = Now.AddDays(-90),
            };
        }
    }

    private async Task SeedCertificatesAsync(DemoCertificates demo, User author, int count, DemoGoods[] articles, CancellationToken cancellationToken)
    {
        var types = DemoTrade.Types.Select(CertificateCatalogue.Get).ToArray();
        for (var i = 0; i < count; i++)
        {
            var type = types[i % types.Length];
            var buyers = DemoBuyer.All.Where(buyer => type.Destinations.Includes(buyer.CountryCode)).ToArray();
            var fate = DemoTrade.StaysDraft(type) ? "draft" : Fates[i % Fates.Length];
            var daysAgo = (count - i) * 27 / count;
            var certificate = demo.Make(type, buyers[i % buyers.Length], DemoTrade.Articles(type, articles), daysAgo, fate == "draft" ? "" : fate);
            await SaveAsync(db => db.Certificates.Add(certificate), cancellationToken);
            if (fate != "draft")
            {
                await DeclareAsync(certificate, author, cancellationToken);
            }
        }

        await SaveAsync(db => db.CertificateNumberSeries.AddRange(demo.Series), cancellationToken);
    }

    private async Task DeclareAsync(Certificate certificate, User author, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseEnterprise(certificate.FilerEnterpriseId);
        var clock = new SeedClock(certificate.CreatedAt.AddMinutes(9));
        var check = ActivatorUtilities.CreateInstance<CheckDeclaration>(scope.ServiceProvider, clock);
        var declare = ActivatorUtilities.CreateInstance<DeclareCertificate>(scope.ServiceProvider, clock, check);
        var actor = new Actor
        {
            UserId = author.Id,
            Name = author.FullName,
            EnterpriseId = certificate.FilerEnterpriseId,
            Role = author.Role,
            Method = SessionMethod.Password,
        };
        await declare.ExecuteAsync(new DeclareInput(certificate.Id), actor, cancellationToken);

        // the answers come today: measured from a past day they would make customs look weeks late
        await scope.ServiceProvider.GetRequiredService<CooPortalDbContext>().StatusChanges
            .Where(row => row.CertificateId == certificate.Id && row.Action == nameof(CertificateAction.Declare))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.At, Now), cancellationToken);
    }

    private async Task SaveAsync(Action<CooPortalDbContext> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DataScope>().UseSystem();
        var db = scope.ServiceProvider.GetRequiredService<CooPortalDbContext>();
        change(db);
        await db.SaveAuditedAsync(Seeder, nameof(DemoSeed), cancellationToken);
    }
}
