using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
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
    public async Task<Certificate> ExecuteAsync(Guid id, CertificateType type, Actor actor, CancellationToken cancellationToken)
    {
        var filer = (await FilerProfile.LoadAsync(db, actor.EnterpriseId!.Value, cancellationToken)).Required();
        var certificate = New(id, type, filer, actor, clock.GetUtcNow().UtcDateTime);
        await FillAsync(certificate, type, filer, actor, cancellationToken);
        return certificate;
    }

    internal static Certificate New(
        Guid id, CertificateType type, FilerProfile filer, Actor actor, DateTime at, RequestKind kind = RequestKind.New, Guid? originalId = null) => new()
    {
        Id = id,
        FilerEnterpriseId = filer.Enterprise.Id,
        ExporterOrganisationCode = filer.Enterprise.OrganisationCode,
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
        header.ExporterNameZh = filer.Profile?.NameZh ?? filer.Enterprise.NameZh;
        header.ExporterSocialCreditCode = filer.Enterprise.SocialCreditCode;
        header.FilerSocialCreditCode = filer.Enterprise.SocialCreditCode;
        header.DestinationCode = type.Destinations.OnlyOne ?? header.DestinationCode;
    }

    private async Task FillAsync(Certificate certificate, CertificateType type, FilerProfile filer, Actor actor, CancellationToken cancellationToken)
    {
        var header = certificate.Header;
        var profile = filer.Profile!;
        Fix(header, type, filer);
        header.Exporter = filer.ExporterBlock;
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
    }
}
