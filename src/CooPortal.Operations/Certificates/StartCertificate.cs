using CooPortal.Domain.Accounts;
using CooPortal.Domain.Agency;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>A new form with what is known already; nothing is stored before 暂存.</summary>
public sealed class StartCertificate(CooPortalDbContext db, TimeProvider clock)
{
    private const string DefaultPriceTerm = "FOB";
    private const int LongestDeclarantName = 20;

    /// <exception cref="BrokenRulesException">The enterprise has to maintain its basic information first.</exception>
    public async Task<Certificate> ExecuteAsync(Guid id, CertificateType type, Guid? principalId, Actor actor, CancellationToken cancellationToken)
    {
        var filer = await FilerProfile.LoadAsync(db, actor.EnterpriseId!.Value, cancellationToken);
        filer = await filer.Open().ForPrincipalAsync(db, principalId, cancellationToken);
        if (filer is { Profile.FilingMode: FilingMode.AgentFiling, Principal: null })
        {
            return await WithoutExporterAsync(id, type, filer, actor, cancellationToken);
        }

        filer.Required();
        var certificate = New(id, type, filer, actor, clock.GetUtcNow().UtcDateTime);
        await FillAsync(certificate, type, filer, actor, cancellationToken);
        return certificate;
    }

    internal static Certificate New(
        Guid id, CertificateType type, FilerProfile filer, Actor actor, DateTime at, RequestKind kind = RequestKind.New, Guid? originalId = null) => new()
        {
            Id = id,
            FilerEnterpriseId = filer.Enterprise.Id,
            ExporterOrganisationCode = filer.ExporterOrganisationCode,
            TypeCode = type.Code,
            RequestKind = kind,
            OriginalId = originalId,
            Number = "",
            DeclaredNumber = PlaceholderOf(id),
            CreatedByUserId = actor.UserId ?? Guid.Empty,
            CreatedByName = actor.Name,
            CreatedAt = at,
        };

    /// <summary>What stands in the unique column of declared numbers until there is one.</summary>
    internal static string PlaceholderOf(Guid id) => $"draft:{id:N}";

    /// <summary>What the exporter cannot choose: whose certificate it is, and a destination that is the agreement's only one.</summary>
    internal static void Fix(CertificateHeader header, CertificateType type, FilerProfile filer)
    {
        header.ExporterNameZh = filer.ExporterNameZh;
        header.ExporterSocialCreditCode = filer.ExporterSocialCreditCode;
        header.FilerSocialCreditCode = filer.Enterprise.SocialCreditCode;
        header.DestinationCode = type.Destinations.OnlyOne ?? header.DestinationCode;
    }

    /// <summary>Row 59: a company that only files for others first chooses for whom, from the form.</summary>
    private async Task<Certificate> WithoutExporterAsync(Guid id, CertificateType type, FilerProfile filer, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.Principals.AnyAsync(cancellationToken))
        {
            throw new BrokenRulesException(
                "", "代理企业请先在“代理信息维护-代理企业维护委托人信息”中添加、保存委托企业，然后在证书申请页面点击公司中文名称旁的“选择”按钮，选择委托企业。",
                nameof(Principal));
        }

        var certificate = New(id, type, filer, actor, clock.GetUtcNow().UtcDateTime);
        await FillAsync(certificate, type, filer, actor, cancellationToken);
        certificate.Header.ExporterNameZh = certificate.Header.ExporterSocialCreditCode = certificate.Header.Exporter = null;
        return certificate;
    }

    private async Task FillAsync(Certificate certificate, CertificateType type, FilerProfile filer, Actor actor, CancellationToken cancellationToken)
    {
        var header = certificate.Header;
        var profile = filer.Profile!;
        Fix(header, type, filer);
        header.Exporter = type.PrintsInEnglish || string.IsNullOrWhiteSpace(profile.AddressZh) ? filer.ExporterBlock : $"{profile.NameZh}\n{profile.AddressZh}";
        header.ApplicationDate = clock.TodayInChina();
        header.IssuingOffice = profile.IssuingOffice;
        header.CollectionOffice = profile.IssuingOffice;
        header.ApplicationPlace = Dictionary.CustomsOffices.Find(profile.IssuingOffice)?["apply_address"];
        header.ContactName = profile.ContactName;
        header.ContactTelephone = profile.ContactTelephone;
        if (type.Header.Has(HeaderFields.ApplicantKind))
        {
            header.ApplicantKind = Dictionary.ApplicantKinds.Entries[0].Code;
        }

        if (type.Header.Has(HeaderFields.PriceTerm))
        {
            header.PriceTerm = DefaultPriceTerm;
        }

        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == actor.UserId, cancellationToken);
        if (user is { IsDeclarant: true, FullName.Length: <= LongestDeclarantName })
        {
            header.DeclarantName = user.FullName;
            header.DeclarantIdNumber = user.IdNumber;
            header.DeclarantTelephone = user.Mobile;
        }

        await FillDefaultsAsync(certificate, filer, cancellationToken);
    }

    /// <summary>证书初始值 (row 36): what the company set goes before what its profile says; 出口商 is its own, so not a principal's.</summary>
    private async Task FillDefaultsAsync(Certificate certificate, FilerProfile filer, CancellationToken cancellationToken)
    {
        if (await db.FilingDefaults.AsNoTracking().SingleOrDefaultAsync(row => row.EnterpriseId == filer.Enterprise.Id, cancellationToken) is not { } defaults)
        {
            return;
        }

        var header = certificate.Header;
        header.IssuingOffice = defaults.IssuingOffice ?? header.IssuingOffice;
        header.CollectionOffice = defaults.CollectionOffice ?? header.CollectionOffice;
        header.ApplicationPlace = defaults.ApplicationPlace ?? header.ApplicationPlace;
        header.Exporter = filer.Principal is null ? defaults.Exporter ?? header.Exporter : header.Exporter;
        if (defaults.DeclarantIdNumber is { } idNumber && idNumber != header.DeclarantIdNumber)
        {
            // encrypted at rest, so that the database cannot be asked for it
            var declarants = await db.Users.AsNoTracking().Where(row => row.EnterpriseId == filer.Enterprise.Id && row.IdNumber != null).ToListAsync(cancellationToken);
            var declarant = declarants.Find(row => row.IdNumber == idNumber && row.FullName.Length <= LongestDeclarantName);
            header.DeclarantIdNumber = idNumber;
            header.DeclarantName = declarant?.FullName;
            header.DeclarantTelephone = declarant?.Mobile;
        }
    }
}
