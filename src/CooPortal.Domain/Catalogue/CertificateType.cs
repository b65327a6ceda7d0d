using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Catalogue;

/// <summary>
/// A type of certificate of origin as data: what the form asks, what prints, what the law says. What differs between types stands
/// here and nowhere else.
/// </summary>
public sealed record CertificateType
{
    /// <summary>CertType of the interface; first letters of the certificate number.</summary>
    public required string Code { get; init; }

    /// <summary>Section of the manual, e.g. 1.25; orders the list of types.</summary>
    public required string ManualSection { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Title lines of the printed form; {0} is the certificate number.</summary>
    public required IReadOnlyList<string> FormTitle { get; init; }

    /// <summary>Instrument and article that the certificate rests on.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Code of the agreement in the customs' list; null for none.</summary>
    public string? AgreementCode { get; init; }

    public DateOnly? InForceSince { get; init; }

    public PrintLanguage Language { get; init; }

    /// <summary>Months that an issued certificate is valid.</summary>
    public int ValidityMonths { get; init; } = 12;

    /// <summary>Most lines of goods on one certificate; null for no limit.</summary>
    public int? LargestItemCount { get; init; }

    public DestinationSet Destinations { get; init; } = DestinationSet.All;

    public IReadOnlyList<CertificateSection> Sections { get; init; } = [CertificateSection.Basic, CertificateSection.Goods];

    public required FieldTable<CertificateHeader> Header { get; init; }

    public required FieldTable<GoodsItem> Goods { get; init; }

    public required FieldTable<Invoice> Invoices { get; init; }

    public required IReadOnlyList<FormBox> Boxes { get; init; }

    public IReadOnlyList<OriginCriterion> Criteria { get; init; } = [];

    /// <summary>Words that may follow a criterion, as in CTC ACU; they never stand alone.</summary>
    public IReadOnlyList<string> CriterionSuffixes { get; init; } = [];

    /// <summary>原产地标准填写规则流程图: the questions that lead to a criterion, in their order (manual 1.4); empty where there is none.</summary>
    public IReadOnlyList<CriterionQuestion> CriterionQuestions { get; init; } = [];

    public ValueColumn ValueColumn { get; init; }

    /// <summary>Null where goods of any heading may be certified (manual 1.16, 1.19, 1.20).</summary>
    public HsScope? HsScope { get; init; }

    /// <summary>Null where no prices are undertaken (manual 1.19).</summary>
    public PriceUndertaking? PriceUndertaking { get; init; }

    /// <summary>
    /// The goods came in under another proof of origin: every line is taken from customs' 进境货物原产地信息, one record per line, and not
    /// typed freely (manual 1.24, 1.26).
    /// </summary>
    public bool UsesInboundOrigin { get; init; }

    /// <summary>The goods originate in another country than China (manual 1.17, 1.24, 1.26).</summary>
    public bool CertifiesForeignGoods { get; init; }

    /// <summary>A non-party company makes 生产商描述 mandatory (manual 1.29).</summary>
    public bool NonPartyNeedsProducer { get; init; }

    /// <summary>Kinds of attachment (code list 附件类型) without which the certificate cannot be declared (manual 1.26).</summary>
    public IReadOnlyList<string> RequiredAttachments { get; init; } = [];

    /// <summary>What prints, and is filled in, instead of a producer that is kept confidential.</summary>
    public string ConfidentialProducerText { get; init; } = "AVAILABLE UPON REQUEST";

    /// <summary>A certificate that follows the shipment, so that none is late (1.17).</summary>
    public bool IsIssuedAfterShipment { get; init; }

    /// <summary>Null where the agreement knows no late issue.</summary>
    public LateIssue? LateIssue { get; init; }

    public required ReplacementWording Reissue { get; init; }

    public required ReplacementWording Amendment { get; init; }

    /// <summary>Destinations whose original the exporter may print.</summary>
    public DestinationSet SelfPrint { get; init; } = DestinationSet.None;

    /// <summary>Destinations whose original may be downloaded (self-print manual, chapter 6).</summary>
    public DestinationSet ElectronicDownload { get; init; } = DestinationSet.None;

    /// <summary>Its line in the notice of 证书下载; null where the original cannot be downloaded.</summary>
    public DownloadNotice? DownloadNotice { get; init; }

    /// <summary>套打: text only onto a pre-printed form.</summary>
    public bool HasOverprint { get; init; } = true;

    public IReadOnlyList<PrintedDocument> Documents { get; init; } =
        [PrintedDocument.CertificateForm, PrintedDocument.ApplicationForm, PrintedDocument.Invoice, PrintedDocument.AuthenticationSlip];

    /// <summary>What is to be confirmed with customs.</summary>
    public IReadOnlyList<string> ToConfirm { get; init; } = [];

    /// <summary>Invoices are a section of their own, from which each line of goods picks.</summary>
    public bool HasInvoiceSection => Sections.Contains(CertificateSection.Invoices);

    /// <summary>Text that leaves the printable English characters is refused in the fields that print.</summary>
    public bool PrintsInEnglish => Language == PrintLanguage.English;

    /// <summary>The box that prints a field, for the hint under it; null when it does not print.</summary>
    public FormBox? BoxOf(FieldDefinition field) => Boxes.FirstOrDefault(box => box.Fields.Contains(field));

    /// <summary>
    /// The criterion of a code with or without suffixes; null when the type has no such criterion. No code is a criterion, too, where
    /// the type has one that is left empty.
    /// </summary>
    public OriginCriterion? CriterionOf(string? code)
    {
        var words = (code ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return Criteria.FirstOrDefault(criterion => criterion.Code.Length == 0);
        }
        if (Criteria.FirstOrDefault(criterion => criterion.Code == string.Join(' ', words)) is { } whole)
        {
            return whole;
        }
        return words.Skip(1).All(CriterionSuffixes.Contains) && words.Skip(1).Distinct().Count() == words.Length - 1
            ? Criteria.FirstOrDefault(criterion => criterion.Code == words[0])
            : null;
    }

    /// <summary>A line states a value content, by its criterion or its sub-criterion.</summary>
    public bool IsValueContent(GoodsItem line) =>
        CriterionOf(line.OriginCriterion) is { } criterion
        && (criterion.IsValueContent || criterion.Subs.Any(sub => sub.Code == line.CriterionSub && sub.IsValueContent));

    /// <summary>The last day on which a certificate is valid.</summary>
    /// <param name="issued">Day of issue.</param>
    /// <param name="stated">The day that customs stated; null where it left that to the type.</param>
    public DateOnly LastDay(DateOnly issued, DateOnly? stated) => stated ?? issued.AddMonths(ValidityMonths).AddDays(-1);

    /// <summary>The producer as it prints: the set words when it is confidential.</summary>
    public string PrintedProducer(CertificateHeader header) => header.ProducerConfidential ? ConfidentialProducerText : header.Producer ?? "";
}
