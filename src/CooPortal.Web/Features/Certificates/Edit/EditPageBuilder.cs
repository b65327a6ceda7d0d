using System.Globalization;
using System.Text.RegularExpressions;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Domain.Dictionaries;
using CooPortal.Domain.Fields;
using CooPortal.Domain.Lifecycle;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.GoodsImport;
using CooPortal.Operations.InboundOrigins;
using CooPortal.Web.Infrastructure;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>Puts the edit page together: what is stored, what was typed over it, what is wrong, what customs said.</summary>
public sealed partial class EditPageBuilder(FindCertificate find, FindGoodsWindow findGoods, StartCertificate start, CheckDeclaration check, LatestRefusal latestRefusal, LateIssueAdvice lateIssue, RestoreGoods restore, CompareWithOriginal compare, FindPrincipals principals, UndoGoodsImport undoImport)
{
    private const int MostAlike = 5;

    /// <returns>Null when there is no such certificate and no type to begin one.</returns>
    /// <exception cref="BrokenRulesException">A new certificate cannot be begun; the sentence says what comes first.</exception>
    public async Task<EditPage?> BuildAsync(EditRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var stored = await find.WithoutGoodsAsync(request.Id, cancellationToken);
        var type = CertificateCatalogue.Find(stored?.TypeCode ?? request.Type);
        if (type is null)
        {
            return null;
        }

        var goods = stored is null ? GoodsWindow.Empty : await findGoods.ExecuteAsync(stored.Id, request.Line, request.Page, cancellationToken);
        if (stored is not null && (request.IsChecked || stored.OriginalId is not null) && goods.Pages > 1)
        {
            stored = await find.ExecuteAsync(request.Id, cancellationToken);
        }
        else
        {
            stored?.Goods.AddRange(goods.Lines);
        }

        var certificate = stored ?? await start.ExecuteAsync(request.Id, type, request.PrincipalId, actor, cancellationToken);
        var editable = certificate.FilerEnterpriseId == actor.EnterpriseId && certificate.Refusal(CertificateAction.Save, actor.Role) is null;
        var differences = stored is null ? null : await compare.ExecuteAsync(certificate, cancellationToken);
        var rules = request.Rules.ToList();
        if (request.IsChecked && stored is not null && editable)
        {
            var known = rules.Select(rule => rule.Path).ToHashSet(StringComparer.Ordinal);
            rules.AddRange((await check.ExecuteAsync(certificate, differences, cancellationToken)).Where(rule => rule.Path.Length == 0 || known.Add(rule.Path)));
        }

        var refusal = stored is null ? null : await latestRefusal.ExecuteAsync(certificate, cancellationToken);
        var reasons = refusal is null ? [] : RefusalReasons.Read(refusal.Reasons);
        var state = new FormState
        {
            Typed = request.Posted?.Typed ?? new Dictionary<string, string>(),
            Rules = [.. rules, .. editable && !request.IsChecked && lateIssue.For(certificate) is { } advice ? new[] { advice } : [], .. reasons.Where(reason => reason.Path.Length > 0).Select(reason => Refused(reason, refusal!))],
        };

        var page = new EditPage
        {
            Type = type,
            Certificate = certificate,
            IsSaved = stored is not null,
            IsEditable = editable,
            DeleteRefusal = stored is null ? "尚未暂存，没有可删除的证书" : certificate.Refusal(CertificateAction.Delete, actor.Role),
            DeclareRefusal = certificate.Refusal(CertificateAction.Declare, actor.Role),
            Tab = request.Tab,
            IsChecked = request.IsChecked,
            Version = request.Conflict?.CurrentVersion ?? request.Posted?.Version ?? (stored is null ? 0 : certificate.Version),
            IsRedisplayed = request.Posted is not null,
            Tabs = Tabs(type, certificate, goods.Total, rules),
            Goods = goods,
            Groups = [.. Amendment(certificate, type, state, editable), .. Header(type, state, editable).Groups(certificate.Header)],
            Differences = differences,
            Companies = type.Header.Has(HeaderFields.ThirdPartyInvoice) ? Companies(certificate, state, editable) : [],
            ProofFields = type.Sections.Contains(CertificateSection.OriginalProof) ? ProofFields(type, certificate, state, editable) : [],
            Principals = stored is null ? await principals.ChoicesAsync(actor.EnterpriseId!.Value, cancellationToken) : null,
            PrincipalId = stored is null ? request.PrincipalId : null,
            Serial = request.Posted?.Text("Serial") ?? (certificate.Number.Length >= 4 ? certificate.Number[^4..] : ""),
            SerialError = state.ErrorAt("Number"),
            Conflicts = request.Conflict?.Fields ?? [],
            IsOutdated = request.Conflict is not null,
            ImportUndo = stored is not null && editable ? await undoImport.FindAsync(certificate.Id, certificate.Version, actor, cancellationToken) : null,
            UndoCount = stored is not null && editable ? await restore.CountAsync(certificate.Id, actor, cancellationToken) : 0,
        };
        page = page with
        {
            GoodsPanel = GoodsPanel(page, request, state),
            InvoicePanel = InvoicePanel(page, request, state),
            Summary = [.. Entries(page, rules)],
            ErrorCount = rules.Count(rule => !rule.IsWarning),
            ErrorsByLine = rules.Where(rule => !rule.IsWarning && rule.Path.Contains("].", StringComparison.Ordinal)).CountBy(rule => rule.Path[..(rule.Path.IndexOf(']') + 1)]).ToDictionary(),
            Refusal = refusal is null ? null : new RefusalView(
                ChinaTime.Time(refusal.Time), refusal.Text, [.. reasons.Select(reason => Entry(page, new BrokenRule(reason.Path, reason.Text)))]),
        };
        return page;
    }

    private static BrokenRule Refused(RefusalReason reason, Receipt receipt) =>
        new(reason.Path, $"海关退证（{ChinaTime.Date(receipt.Time)}）：{reason.Text}", Severity: RuleSeverity.Warning);

    private static List<TabView> Tabs(CertificateType type, Certificate certificate, int goods, List<BrokenRule> rules)
    {
        int Errors(params string[] prefixes) => rules.Count(rule => !rule.IsWarning && prefixes.Any(prefix => rule.Path.StartsWith(prefix, StringComparison.Ordinal)));
        return [.. type.Sections.Select(section => section switch
        {
            CertificateSection.Invoices => new TabView(EditTabs.Invoices, section.TitleZh(), Errors("Invoices"), certificate.Invoices.Count),
            CertificateSection.Goods => new TabView(EditTabs.Goods, section.TitleZh(), Errors("Goods", "InboundOrigin"), goods),
            CertificateSection.OriginalProof => new TabView(EditTabs.OriginalProof, section.TitleZh(), Errors("OriginalProof"), null),
            _ => new TabView(EditTabs.KeyOf(section), section.TitleZh(), Errors("Header", "Amendment", "Number", "NonParty"), null),
        })];
    }

    private static IReadOnlyList<FieldGroupView> Amendment(Certificate certificate, CertificateType type, FormState state, bool editable) =>
        certificate.RequestKind == RequestKind.New
            ? []
            : new SectionView<AmendmentDetails>(new FieldTable<AmendmentDetails>(AmendmentFields.All).Mandatory(AmendmentFields.OriginalNumber, AmendmentFields.Reason), type, state)
            {
                Prefix = "Amendment",
                Path = "Amendment",
                ReadOnly = !editable,
                IsFixed = field => !AmendmentFields.Entered.Contains(field),
            }.Groups(certificate.Amendment);

    private static SectionView<CertificateHeader> Header(CertificateType type, FormState state, bool editable) => new(type.Header, type, state)
    {
        Prefix = "Header",
        Path = "Header",
        ReadOnly = !editable,
        OptionsOf = field => field == HeaderFields.DestinationCode && !type.Destinations.IsAll ? [.. type.Destinations.Codes.Select(Country)] : null,
        IsFixed = field =>
            field == HeaderFields.ExporterNameZh || field == HeaderFields.ExporterSocialCreditCode || field == HeaderFields.FilerSocialCreditCode
            || (field == HeaderFields.DestinationCode && type.Destinations.OnlyOne is not null),
    };

    private static FieldOption Country(string code) => new(code, Dictionary.Countries.Find(code)?.Display ?? code);

    private static List<IReadOnlyList<FieldView>> Companies(Certificate certificate, FormState state, bool editable)
    {
        var table = new FieldTable<NonPartyCompany>(NonPartyFields.All).Mandatory(NonPartyFields.Name, NonPartyFields.CountryCode);
        var rows = certificate.NonPartyCompanies.OrderBy(company => company.LineNumber).ToList();
        if (editable)
        {
            rows.Add(new NonPartyCompany());
        }

        var type = CertificateCatalogue.Get(certificate.TypeCode);
        return [.. rows.Select((company, index) => (IReadOnlyList<FieldView>)[.. new SectionView<NonPartyCompany>(table, type, state)
        {
            Prefix = $"NonPartyCompanies[{index + 1}]",
            Path = $"NonPartyCompanies[{index}]",
            ReadOnly = !editable,
        }.Groups(company, _ => false).SelectMany(group => group.Fields).Select(field => field with { Columns = 4, Rows = 1 })])];
    }

    /// <summary>All of it is shown, and only what customs leaves to the exporter can be edited (manual 1.26).</summary>
    private static IReadOnlyList<FieldView> ProofFields(CertificateType type, Certificate certificate, FormState state, bool editable)
    {
        var filled = !string.IsNullOrEmpty(certificate.OriginalProof.Number);
        var table = new FieldTable<OriginalProof>(OriginalProofFields.All).Mandatory(OriginalProofFields.FirstExportOriginCode);
        return [.. new SectionView<OriginalProof>(table, type, state)
        {
            Prefix = "OriginalProof",
            Path = "OriginalProof",
            ReadOnly = !editable || !filled,
            IsFixed = field => !OriginalProofFields.Editable.Contains(field),
            OptionsOf = field => field == OriginalProofFields.FirstExportOriginCode && filled && editable ? [.. type.Destinations.Codes.Select(Country)] : null,
        }.Groups(certificate.OriginalProof, field => filled && table[field] == FieldRequirement.Mandatory).SelectMany(group => group.Fields)];
    }

    /// <summary>The query stands in the panel of the line that it fills.</summary>
    private static InboundView Inbound(EditPage page, EditRequest request, FormState state, GoodsItem line)
    {
        var used = request.InboundUsed;
        var keys = new GoodsItem { InboundProofNumber = line.InboundProofNumber ?? page.Certificate.OriginalProof.Number, InboundOriginCode = line.InboundOriginCode, HsCode = line.InboundHsCode };
        return new InboundView
        {
            Keys = [.. new SectionView<GoodsItem>(new FieldTable<GoodsItem>(InboundOriginKeys.All).Mandatory([.. InboundOriginKeys.All]), page.Type, state)
            {
                Prefix = FindInboundOrigin.Prefix,
                Path = FindInboundOrigin.Prefix,
                InPanel = true,
            }.Groups(keys).SelectMany(group => group.Fields).OrderBy(field => IndexOfKey(field.Name)).Select(field => field with { Columns = 4, Box = null, Link = null })],
            Found = request.InboundFound,
            UsedRecordId = used?.Id,
            Used = (used?.ProofNumber ?? line.InboundProofNumber) is { Length: > 0 } number
                ? $"原始原产地证明 {number} 第{used?.ItemNumber ?? line.InboundItemNumber}项，原产国{Dictionary.Countries.Find(used?.OriginCode ?? line.InboundOriginCode)?.NameZh}，可用数量 {used?.Quantity ?? line.InboundQuantity:#,##0.#####} {used?.QuantityUnitEn ?? line.InboundQuantityUnit}"
                : null,
        };
    }

    private static int IndexOfKey(string name) => InboundOriginKeys.All.ToList().FindIndex(key => name.EndsWith($".{key.Key}", StringComparison.Ordinal));

    private static LinePanel? GoodsPanel(EditPage page, EditRequest request, FormState state)
    {
        var certificate = page.Certificate;
        if (request.Line is null || !page.IsSaved || (page.Type.HasInvoiceSection && certificate.Invoices.Count == 0))
        {
            return null;
        }

        var line = certificate.Goods.FirstOrDefault(item => item.Id.ToString() == request.Line || item.LineNumber.ToString(CultureInfo.InvariantCulture) == request.Line);
        var shown = line ?? new GoodsItem { Id = request.Posted?.LineId ?? Guid.CreateVersion7(), LineNumber = page.Goods.Total + 1 };
        if (line is null && !page.IsEditable)
        {
            return null;
        }

        request.InboundUsed?.GiveTo(shown, page.Type);
        var section = new SectionView<GoodsItem>(page.Type.Goods, page.Type, state)
        {
            Prefix = "Goods",
            Path = $"Goods[{shown.LineNumber - 1}]",
            ReadOnly = !page.IsEditable,
            InPanel = true,
            OptionsOf = field => GoodsOptions(page.Type, certificate, field),
            IsFixed = field => SaveGoods.IsTaken(field, shown, request.InboundUsed) || (field == GoodsFields.CriterionAuxiliary && FillsAuxiliary(page.Type, shown, state)),
        };
        var nonGoods = state.Typed.TryGetValue("Goods.IsNonGoods", out var ticked) ? ticked == "true" : shown.IsNonGoods;
        return new LinePanel
        {
            LineId = shown.Id,
            Title = line is null ? $"新增货物（第{shown.LineNumber}项）" : $"第{shown.LineNumber}项货物",
            IsNew = line is null,
            Inbound = page.Type.UsesInboundOrigin && page.IsEditable ? Inbound(page, request, state, shown) : null,
            Groups = section.Groups(shown, field => page.Type.Goods[field] == FieldRequirement.Mandatory && (field.OnNonGoods || !nonGoods)),
        };
    }

    /// <summary>What the system fills cannot be edited (manual 1.2: 不可修改).</summary>
    private static bool FillsAuxiliary(CertificateType type, GoodsItem line, FormState state) =>
        type.CriterionOf(state.Typed.GetValueOrDefault("Goods.OriginCriterion") ?? line.OriginCriterion) is { FillsAuxiliary: true };

    internal static IReadOnlyList<FieldOption>? GoodsOptions(CertificateType type, Certificate certificate, FieldDefinition field) => field switch
    {
        _ when field == GoodsFields.OriginCriterion && type.Criteria.Count > 0 => [.. type.Criteria.Where(criterion => Suits(criterion, certificate.Header.DestinationCode)).SelectMany(criterion => Criterion(type, criterion))],
        _ when field == GoodsFields.CriterionSub => [.. type.Criteria.SelectMany(criterion => criterion.Subs).DistinctBy(sub => sub.Code).Select(sub => new FieldOption(sub.Code, $"{sub.Code} {sub.MeaningZh}"))],
        _ when field == GoodsFields.InvoiceNumber && type.HasInvoiceSection => [.. certificate.Invoices.Where(invoice => invoice.Number is not null).Select(invoice => new FieldOption(invoice.Number!, invoice.Number!))],
        _ when field == GoodsFields.OriginCountryCode && !type.Destinations.IsAll => [new FieldOption("CHN", Country("CHN").Text), .. type.Destinations.Codes.Select(Country)],
        _ => null,
    };

    /// <summary>Criteria that belong to other importing countries are not offered.</summary>
    private static bool Suits(OriginCriterion criterion, string? destination) => string.IsNullOrEmpty(destination) || criterion.Destinations.Includes(destination);

    private static IEnumerable<FieldOption> Criterion(CertificateType type, OriginCriterion criterion)
    {
        yield return new FieldOption(criterion.Code, criterion.Display);
        foreach (var words in type.CriterionSuffixes.Select(suffix => $"{criterion.Code} {suffix}").Where(words => type.CriterionOf(words) is not null))
        {
            yield return new FieldOption(words, words);
        }
    }

    private static LinePanel? InvoicePanel(EditPage page, EditRequest request, FormState state)
    {
        var certificate = page.Certificate;
        if (request.Invoice is null || !page.IsSaved || !page.Type.HasInvoiceSection)
        {
            return null;
        }

        var invoice = certificate.Invoices.FirstOrDefault(item => item.Id.ToString() == request.Invoice);
        if (invoice is null && !page.IsEditable)
        {
            return null;
        }

        var first = certificate.Invoices.FirstOrDefault();
        var shown = invoice ?? new Invoice
        {
            Id = request.Posted?.LineId ?? Guid.CreateVersion7(),
            LineNumber = certificate.Invoices.Count + 1,
            PriceTerm = first?.PriceTerm ?? "FOB",
            Currency = first?.Currency,
        };
        var section = new SectionView<Invoice>(page.Type.Invoices, page.Type, state)
        {
            Prefix = "Invoice",
            Path = $"Invoices[{shown.LineNumber - 1}]",
            ReadOnly = !page.IsEditable,
            InPanel = true,
        };
        return new LinePanel { LineId = shown.Id, Title = invoice is null ? "新增发票" : $"发票 {invoice.Number}", IsNew = invoice is null, Groups = section.Groups(shown) };
    }

    /// <summary>What many lines have in common is told once, with the first of them.</summary>
    private static IEnumerable<SummaryEntry> Entries(EditPage page, List<BrokenRule> rules)
    {
        var alike = rules.Where(rule => rule.Path.StartsWith("Goods[", StringComparison.Ordinal)).ToLookup(Kind, rule => rule.Path);
        foreach (var rule in rules.OrderBy(rule => rule.IsWarning))
        {
            var paths = alike[Kind(rule)];
            if (paths.Count() <= MostAlike)
            {
                yield return Entry(page, rule);
            }
            else if (paths.First() == rule.Path)
            {
                yield return Entry(page, rule) with { Text = $"第{string.Join('、', paths.Take(3).Select(path => LineNumber(path)))}项等{paths.Count()}项货物：{rule.Message}" };
            }
        }
    }

    private static (string Field, string Message, bool IsWarning) Kind(BrokenRule rule) => (Index().Replace(rule.Path, "[]"), rule.Message, rule.IsWarning);

    private static int LineNumber(string path) => int.Parse(Index().Match(path).ValueSpan[1..^1], CultureInfo.InvariantCulture) + 1;

    /// <summary>Links a rule to its field: on the form itself, or through the panel of its line.</summary>
    private static SummaryEntry Entry(EditPage page, BrokenRule rule)
    {
        var match = LinePath().Match(rule.Path);
        if (!match.Success)
        {
            return new SummaryEntry(rule.Message, rule.Path, rule.Path switch
            {
                "" => null,
                "Number" => "#Serial",
                "Attachments" => $"/certificates/attachments/{page.Certificate.Id:D}",
                _ when rule.Path.StartsWith("OriginalProof.", StringComparison.Ordinal) => $"{page.LinkTo(EditTabs.OriginalProof)}#{rule.Path.Replace('.', '_')}",
                _ when rule.Path.StartsWith("InboundOrigin.", StringComparison.Ordinal) => $"#{rule.Path.Replace('.', '_')}",
                _ => $"{page.LinkTo(EditTabs.Basic)}#{rule.Path.Replace('.', '_').Replace("[", "_", StringComparison.Ordinal).Replace("]", "_", StringComparison.Ordinal)}",
            }, rule.IsWarning);
        }

        var index = int.Parse(match.Groups["index"].ValueSpan, CultureInfo.InvariantCulture);
        var key = match.Groups["key"].Value;
        return match.Groups["list"].Value switch
        {
            "Goods" when index < page.Goods.Total =>
                new SummaryEntry(Named($"第{index + 1}项货物", rule.Message), rule.Path, page.LinkTo(EditTabs.Goods, $"&line={LineOf(page, index)}#Goods_{key}"), rule.IsWarning),
            "Invoices" when page.Certificate.Invoices.ElementAtOrDefault(index) is { } invoice =>
                new SummaryEntry(Named($"发票 {invoice.Number}", rule.Message), rule.Path, page.LinkTo(EditTabs.Invoices, $"&invoice={invoice.Id:D}#Invoice_{key}"), rule.IsWarning),
            "Goods" => new SummaryEntry(rule.Message, rule.Path, $"#Goods_{key}", rule.IsWarning),
            "Invoices" => new SummaryEntry(rule.Message, rule.Path, $"#Invoice_{key}", rule.IsWarning),
            _ => new SummaryEntry(rule.Message, rule.Path, $"{page.LinkTo(EditTabs.Basic)}#NonPartyCompanies_{index + 1}__{key}", rule.IsWarning),
        };
    }

    /// <summary>Its id, or its number where the page does not show it.</summary>
    private static string LineOf(EditPage page, int index) =>
        page.Goods.Lines.FirstOrDefault(line => line.LineNumber == index + 1) is { } line ? line.Id.ToString("D") : (index + 1).ToString(CultureInfo.InvariantCulture);

    private static string Named(string line, string message) => message.Contains(line, StringComparison.Ordinal) ? message : $"{line}：{message}";

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    [GeneratedRegex(@"^(?<list>Goods|Invoices|NonPartyCompanies)\[(?<index>\d+)\]\.(?<key>\w+)$", RegexOptions.CultureInvariant)]
    private static partial Regex LinePath();
}
