using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Amendments;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Checks.Filing;
using CooPortal.Domain.Identifiers;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs.Filing;
using CooPortal.Operations.Data;
using CooPortal.Operations.Documents;

namespace CooPortal.Operations.Certificates;

/// <summary>Everything that stands between a certificate and customs: the type's rules, the enterprise, the number.</summary>
public sealed class CheckDeclaration(CooPortalDbContext db, TimeProvider clock)
{
    /// <param name="certificate">What would be declared.</param>
    /// <param name="differences">What <see cref="CompareWithOriginal"/> found; null when it replaces none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>All broken rules, warnings included.</returns>
    public async Task<IReadOnlyList<BrokenRule>> ExecuteAsync(Certificate certificate, IReadOnlyList<CertificateDifference>? differences, CancellationToken cancellationToken) =>
        await ExecuteAsync(certificate, differences, await FilerProfile.LoadAsync(db, certificate.FilerEnterpriseId, cancellationToken), cancellationToken);

    /// <summary>The same, for whoever has read the filer already.</summary>
    internal async Task<IReadOnlyList<BrokenRule>> ExecuteAsync(
        Certificate certificate, IReadOnlyList<CertificateDifference>? differences, FilerProfile filer, CancellationToken cancellationToken)
    {
        List<BrokenRule> rules =
        [
            .. FilingChecker.Check(certificate, await FactsAsync(certificate, filer, cancellationToken) with { DifferencesFromOriginal = differences?.Count }),
            .. CertificateChecker.CheckDeclaration(certificate, clock.TodayInChina()),
            .. EveryBoxMustHoldItsText.Check(certificate),
        ];
        if (rules.All(rule => rule.IsWarning) && Unsendable(certificate) is { } unsendable)
        {
            rules.Add(unsendable);
        }

        return rules;
    }

    private async Task<FilingFacts> FactsAsync(Certificate certificate, FilerProfile filer, CancellationToken cancellationToken)
    {
        var isSelfFiled = certificate.ExporterOrganisationCode == filer.Enterprise.OrganisationCode;
        var taken = await db.IsNumberDeclaredAsync(certificate.Number, certificate.Id, cancellationToken);
        return new FilingFacts
        {
            ProfileIsSynced = filer.IsSynced,
            Mode = filer.IsSynced ? filer.Profile?.FilingMode : null,
            IsSelfFiled = isSelfFiled,
            RelationIsAccepted = !isSelfFiled && await db.FindAcceptedRelationAsync(filer.Enterprise.SocialCreditCode, certificate.ExporterOrganisationCode, cancellationToken) is not null,
            NumberIsFree = !taken,
            ProposedNumber = taken && CertificateNumber.TryParse(certificate.Number, out var number)
                ? (await new NumberAllocation(db).ProposeAsync(certificate.FilerEnterpriseId, number, cancellationToken))?.Value
                : null,
        };
    }

    /// <summary>What the interface cannot carry, for example a text that holds its own sign for a line break.</summary>
    private static BrokenRule? Unsendable(Certificate certificate)
    {
        try
        {
            MessageXml.Write(CertificateFiling.ToMessage(certificate));
            return null;
        }
        catch (ProtocolException broken)
        {
            return new BrokenRule(RefusalReasons.PathOf(broken.Element), broken.Message);
        }
    }
}
