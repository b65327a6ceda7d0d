namespace CooPortal.Domain.Certificates;

/// <summary>One line of 发票信息 (<c>OriInv</c>); types with an invoice section hold several.</summary>
public sealed class Invoice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid CertificateId { get; init; }

    public int LineNumber { get; set; }

    /// <summary>发票号 (<c>InvNo</c>).</summary>
    public string? Number { get; set; }

    /// <summary>发票日期 (<c>InvDate</c>).</summary>
    public DateOnly? Date { get; set; }

    /// <summary>合同号 (<c>ContractNo</c>).</summary>
    public string? ContractNumber { get; set; }

    /// <summary>信用证号 (<c>LcNo</c>).</summary>
    public string? LetterOfCreditNumber { get; set; }

    /// <summary>发票总金额 (<c>Value</c>).</summary>
    public decimal? Value { get; set; }

    /// <summary>币制 (<c>Curr</c>).</summary>
    public string? Currency { get; set; }

    /// <summary>价格条款 (<c>PriceClause</c>); the same on all invoices of a certificate.</summary>
    public string? PriceTerm { get; set; }

    /// <summary>特殊条款 (<c>SpecInvTerms</c>).</summary>
    public string? SpecialTerms { get; set; }
}
