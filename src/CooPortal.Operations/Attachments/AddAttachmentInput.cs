namespace CooPortal.Operations.Attachments;

/// <summary>A file as it was uploaded.</summary>
public sealed record AddAttachmentInput
{
    public required Guid CertificateId { get; init; }

    /// <summary>附件类型.</summary>
    public required string? Kind { get; init; }

    /// <summary>The name that the browser gave.</summary>
    public required string Name { get; init; }

    public required byte[] Content { get; init; }
}
