namespace CooPortal.Domain.Certificates;

/// <summary>原产地证书: the central record, an application until customs approves it.</summary>
public sealed class Certificate : IAudited, IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who filed it: the tenant (decisions.md 1).</summary>
    public Guid FilerEnterpriseId { get; init; }

    /// <summary>Set at 申报 when the exporter is registered here and the relation is accepted by customs.</summary>
    public Guid? ExporterEnterpriseId { get; set; }

    /// <summary>9 characters; part of the number, the exporter's also when an agent files.</summary>
    public required string ExporterOrganisationCode { get; set; }

    /// <summary>Code of the certificate type in the catalogue.</summary>
    public required string TypeCode { get; init; }

    /// <summary>证书号: type code, two year digits, organisation code, four-digit serial; 16 or 17 characters.</summary>
    public required string Number { get; set; }

    /// <summary>The number once declared, unique over all enterprises; a unique placeholder before.</summary>
    public required string DeclaredNumber { get; set; }

    public RequestKind RequestKind { get; init; }

    public CertificateStatus Status { get; private set; }

    /// <summary>Counts declarations; receipts answer one of them.</summary>
    public int DeclarationRound { get; private set; }

    public ReceiptPosition LastReceipt { get; init; } = new();

    /// <summary>存档: a flag of the enterprise's own, unrelated to customs' archive.</summary>
    public bool IsShelved { get; set; }

    public CertificateHeader Header { get; init; } = new();

    public AmendmentDetails Amendment { get; init; } = new();

    public CertificateIssue Issue { get; init; } = new();

    public List<GoodsItem> Goods { get; init; } = [];

    public List<Invoice> Invoices { get; init; } = [];

    public List<NonPartyCompany> NonPartyCompanies { get; init; } = [];

    /// <summary>The certificate that this one amends or reissues.</summary>
    public Guid? OriginalId { get; init; }

    /// <summary>The approved successor of a replaced certificate.</summary>
    public Guid? SuccessorId { get; set; }

    public LayoutStatus LayoutStatus { get; set; }

    public PrintStatus PrintStatus { get; set; }

    public CustomsArchiveStatus CustomsArchiveStatus { get; set; }

    /// <summary>Originals that may be on paper; each exception print adds one.</summary>
    public int PrintCount { get; set; }

    /// <summary>The one open print job of the original (security.md §6).</summary>
    public Guid? ActiveOriginalJobId { get; set; }

    public Guid CreatedByUserId { get; init; }

    public required string CreatedByName { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public DateTime? DeclaredAt { get; private set; }

    /// <summary>Lower-cased number, invoice numbers, exporter and consignee for searching without regard to case.</summary>
    public string SearchText { get; set; } = "";

    public int Version { get; set; }
}
