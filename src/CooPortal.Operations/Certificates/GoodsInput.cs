namespace CooPortal.Operations.Certificates;

/// <summary>One line of 货物信息 as it was posted.</summary>
public sealed record GoodsInput
{
    public required Guid CertificateId { get; init; }

    /// <summary>Made with the form, so that sending a new line twice adds one.</summary>
    public required Guid LineId { get; init; }

    /// <summary>Version of the certificate that the form showed.</summary>
    public int Version { get; init; }

    public required TypedValues Values { get; init; }
}
