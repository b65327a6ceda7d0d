using System.Globalization;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Identifiers;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Data;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Operations.Certificates;

/// <summary>暂存: stores 基本信息; the first time it takes the number.</summary>
public sealed class SaveDraft(CooPortalDbContext db, TimeProvider clock)
{
    private readonly NumberAllocation _numbers = new(db);

    /// <returns>Null when the id is that of another enterprise's certificate.</returns>
    /// <exception cref="BrokenRulesException">Something typed cannot be stored.</exception>
    /// <exception cref="EditConflictException">Somebody else saved in between.</exception>
    public async Task<Certificate?> ExecuteAsync(SaveDraftInput input, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await SaveAsync(input, actor, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Lost a race: a second click of the first save, a colleague's save, or a number taken meanwhile. Reading again tells which.
            db.ChangeTracker.Clear();
            return await SaveAsync(input, actor, cancellationToken);
        }
    }

    /// <summary>What the form would store, without storing it: for checking while typing.</summary>
    internal static List<BrokenRule> Write(Certificate certificate, CertificateType type, FilerProfile? filer, SaveDraftInput input)
    {
        var refused = input.Header.WriteTo(type.Header.Fields, certificate.Header, "Header");
        if (input.NonPartyCompanies is { } companies && type.Header.Has(HeaderFields.ThirdPartyInvoice))
        {
            refused.AddRange(WriteNonParty(certificate, companies));
        }

        if (certificate.RequestKind != RequestKind.New)
        {
            refused.AddRange(input.Amendment.WriteTo(AmendmentFields.Entered, certificate.Amendment, "Amendment"));
        }

        if (filer is not null)
        {
            StartCertificate.Fix(certificate.Header, type, filer);
        }

        if (certificate.Header.ProducerConfidential && type.Header.Has(HeaderFields.Producer) && string.IsNullOrWhiteSpace(certificate.Header.Producer))
        {
            certificate.Header.Producer = type.ConfidentialProducerText;
        }

        return refused;
    }

    private static List<BrokenRule> WriteNonParty(Certificate certificate, IReadOnlyList<TypedValues> companies)
    {
        certificate.NonPartyCompanies.Clear();
        var refused = new List<BrokenRule>();
        foreach (var typed in companies.Where(company => company.Keys.Any(key => !string.IsNullOrWhiteSpace(company[key]))))
        {
            var index = certificate.NonPartyCompanies.Count;
            var company = new NonPartyCompany { CertificateId = certificate.Id, LineNumber = index + 1 };
            refused.AddRange(typed.WriteTo(NonPartyFields.All, company, $"NonPartyCompanies[{index}]"));
            certificate.NonPartyCompanies.Add(company);
        }

        return refused;
    }

    private async Task<Certificate?> SaveAsync(SaveDraftInput input, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.FindOwnCertificateWithoutGoodsAsync(input.Id, actor, cancellationToken);
        return certificate is null
            ? await CreateAsync(input, actor, cancellationToken)
            : await ChangeAsync(certificate, input, actor, cancellationToken);
    }

    private async Task<Certificate?> CreateAsync(SaveDraftInput input, Actor actor, CancellationToken cancellationToken)
    {
        var type = CertificateCatalogue.Find(input.TypeCode);
        if (type is null || await db.IsCertificateOfAnyoneAsync(input.Id, cancellationToken))
        {
            return null;
        }

        var filer = await FilerProfile.LoadAsync(db, actor.EnterpriseId!.Value, cancellationToken);
        filer = (await filer.ForPrincipalAsync(db, input.PrincipalId, cancellationToken)).Required();
        var certificate = StartCertificate.New(input.Id, type, filer, actor, clock.GetUtcNow().UtcDateTime);
        db.Refuse(Rules(Write(certificate, type, filer, input), certificate));

        await _numbers.StoreAsync(certificate, clock.TodayInChina().Year, actor, nameof(SaveDraft), cancellationToken);
        return certificate;
    }

    private async Task<Certificate> ChangeAsync(Certificate certificate, SaveDraftInput input, Actor actor, CancellationToken cancellationToken)
    {
        var type = CertificateCatalogue.Get(certificate.TypeCode);
        certificate.RefuseUnless(CertificateAction.Save, actor);
        if (input.Version != certificate.Version)
        {
            return Differences(certificate, type, input) is { Count: > 0 } differences
                ? throw new EditConflictException(certificate.Version, differences)
                : certificate;
        }

        var filer = await FilerProfile.LoadAsync(db, certificate.FilerEnterpriseId, cancellationToken);
        filer = await filer.ForExporterOfAsync(db, certificate, cancellationToken);
        var number = await NumberAsync(certificate, input, cancellationToken);
        db.Refuse(Rules([.. Write(certificate, type, filer, input), .. number], certificate));
        db.Touch(certificate, clock.GetUtcNow().UtcDateTime);
        await db.SaveAuditedAsync(actor, nameof(SaveDraft), cancellationToken);
        return certificate;
    }

    /// <summary>Only the serial can be chosen; the rest says whose certificate it is, of which type and year.</summary>
    private async Task<List<BrokenRule>> NumberAsync(Certificate certificate, SaveDraftInput input, CancellationToken cancellationToken)
    {
        var current = CertificateNumber.Parse(certificate.Number);
        var typed = input.Serial?.Trim();
        if (string.IsNullOrEmpty(typed) || typed == current.Value || typed == certificate.Number[^4..])
        {
            return [];
        }

        if (typed.Length > 4 || !typed.All(char.IsAsciiDigit) || !int.TryParse(typed, CultureInfo.InvariantCulture, out var serial) || serial < 1)
        {
            return [new BrokenRule("Number", $"流水号“{typed}”应为 0001 至 9999 的四位数字。")];
        }

        if (certificate.DeclarationRound > 0)
        {
            return [new BrokenRule("Number", $"证书 {certificate.Number} 已向海关申报过，证书号不能再修改。")];
        }

        var number = current.WithSerial(serial).Value;
        if (await db.IsNumberInUseAsync(certificate.FilerEnterpriseId, number, certificate.Id, cancellationToken))
        {
            var free = await _numbers.ProposeAsync(certificate.FilerEnterpriseId, current.WithSerial(serial), cancellationToken);
            return [new BrokenRule("Number", $"证书号 {number} 已被本企业的另一份证书使用" + (free is null ? "，请换一个流水号。" : $"，下一个可用的流水号是 {free.Value[^4..]}。"))];
        }

        certificate.Number = number;
        return [];
    }

    private static List<FieldConflict> Differences(Certificate saved, CertificateType type, SaveDraftInput input)
    {
        var mine = new CertificateHeader();
        saved.Header.CopyTo(mine);
        var unwritable = input.Header.WriteTo(type.Header.Fields, mine, "Header").Select(rule => rule.Path).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. type.Header.Fields
                .Where(field => input.Header[field.Key] is not null)
                .Where(field => unwritable.Contains($"Header.{field.Key}") || field.Read(mine) != field.Read(saved.Header))
                .Select(field => new FieldConflict($"Header.{field.Key}", field.LabelZh, input.Header[field.Key]!, field.Read(saved.Header))),
            .. AmendmentFields.Entered
                .Where(field => input.Amendment[field.Key] is { } typed && typed.ReplaceLineEndings("\n") != field.Read(saved.Amendment))
                .Select(field => new FieldConflict($"Amendment.{field.Key}", field.LabelZh, input.Amendment[field.Key]!, field.Read(saved.Amendment))),
        ];
    }

    private static List<BrokenRule> Rules(List<BrokenRule> unwritable, Certificate certificate) =>
        [.. unwritable, .. CertificateChecker.CheckDraft(certificate).Where(rule => rule.IsUnder("Header.") || rule.IsUnder("Amendment.") || rule.IsUnder("NonPartyCompanies"))];
}
