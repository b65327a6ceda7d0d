namespace CooPortal.Operations.Certificates;

/// <summary>One line of 发票信息 as it was posted.</summary>
public sealed record InvoiceInput
{
    public required Guid CertificateId { get; init; }

    /// <summary>Made with the form, so that sending a new invoice twice adds one.</summary>
    public required Guid LineId { get; init; }

    public int Version { get; init; }

    public required TypedValues Values { get; init; }
}
