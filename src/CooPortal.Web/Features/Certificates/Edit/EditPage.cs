using CooPortal.Domain.Amendments;
using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Agency;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.GoodsImport;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>The edit page of one certificate, drawn from its type.</summary>
public sealed record EditPage
{
    /// <summary>Faults that are listed at a time; with thousands of lines there may be as many.</summary>
    public const int MostShown = 200;

    public required CertificateType Type { get; init; }

    public required Certificate Certificate { get; init; }

    /// <summary>暂存 has been done at least once.</summary>
    public required bool IsSaved { get; init; }

    public required bool IsEditable { get; init; }

    /// <summary>Why an action is not possible now; null when it is.</summary>
    public string? DeleteRefusal { get; init; }

    public string? DeclareRefusal { get; init; }

    public required string Tab { get; init; }

    /// <summary>Shows the results of a complete check until they are gone.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Version that a save builds on.</summary>
    public required int Version { get; init; }

    /// <summary>The page shows typed text that is not stored: the journal must not restore over it.</summary>
    public bool IsRedisplayed { get; init; }

    public required IReadOnlyList<TabView> Tabs { get; init; }

    public required IReadOnlyList<FieldGroupView> Groups { get; init; }

    /// <summary>Rows of non-party companies with one empty row; empty where the type has none.</summary>
    public IReadOnlyList<IReadOnlyList<FieldView>> Companies { get; init; } = [];

    /// <summary>原始原产地证明信息; empty for types without that section.</summary>
    public IReadOnlyList<FieldView> ProofFields { get; init; } = [];

    /// <summary>委托人 to choose from beside 公司中文名称; null where nothing is to be chosen.</summary>
    public IReadOnlyList<PrincipalRow>? Principals { get; init; }

    public Guid? PrincipalId { get; init; }

    /// <summary>The page of 货物信息, and what all of it amounts to.</summary>
    public required GoodsWindow Goods { get; init; }

    /// <summary>An import that can be taken back.</summary>
    public GoodsImportUndo? ImportUndo { get; init; }

    public required string Serial { get; init; }

    public string? SerialError { get; init; }

    public LinePanel? GoodsPanel { get; init; }

    public LinePanel? InvoicePanel { get; init; }

    public IReadOnlyList<SummaryEntry> Summary { get; init; } = [];

    /// <summary>Errors, each counted; the summary tells many of one kind as one.</summary>
    public int ErrorCount { get; init; }

    /// <summary>Errors by the path of their line, for example Goods[3].</summary>
    public IReadOnlyDictionary<string, int> ErrorsByLine { get; init; } = new Dictionary<string, int>();

    /// <summary>What an amending certificate says otherwise than its original; null when it replaces none.</summary>
    public IReadOnlyList<CertificateDifference>? Differences { get; init; }

    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];

    /// <summary>The post stood on a version that is no longer the stored one.</summary>
    public bool IsOutdated { get; init; }

    public RefusalView? Refusal { get; init; }

    /// <summary>Deleted lines that an undo would bring back.</summary>
    public int UndoCount { get; init; }

    public string Path => $"/certificates/edit/{Certificate.Id:D}";

    public string Query => $"type={Type.Code}{(IsChecked ? "&check=1" : "")}";

    /// <summary>A page of 货物信息.</summary>
    public string LinkToGoods(int page) => LinkTo(EditTabs.Goods, page == 1 ? "" : $"&part={page}");

    public string LinkTo(string tab, string extra = "") => $"{Path}?{Query}&tab={tab}{extra}";

    public int ErrorsOf(GoodsItem line) => ErrorsByLine.GetValueOrDefault($"Goods[{line.LineNumber - 1}]");

    public int ErrorsOf(Invoice line) => ErrorsByLine.GetValueOrDefault($"Invoices[{line.LineNumber - 1}]");
}
