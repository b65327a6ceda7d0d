namespace CooPortal.Operations.Certificates;

/// <summary>One line of 货物信息 as it was posted.</summary>
public sealed record GoodsInput
{
    public required Guid CertificateId { get; init; }

    /// <summary>Made with the form, so that sending a new line twice adds one.</summary>
    public required Guid LineId { get; init; }

    /// <summary>Version of the certificate that the form showed.</summary>
    public int Version { get; init; }

    /// <summary>The record of 进境货物原产地信息 that 使用 chose for the line; null for none, or to keep the one it has.</summary>
    public Guid? InboundRecordId { get; init; }

    public required TypedValues Values { get; init; }
}
