namespace CooPortal.Domain.Platform;

/// <summary>下载: a file that the platform offers to everybody.</summary>
public sealed class DownloadFile : IAudited
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Title { get; init; }

    /// <summary>Name under which it is saved.</summary>
    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    public int Length { get; init; }

    /// <summary>Lower-case hexadecimal; shown, so that a download can be checked.</summary>
    public required string Sha256 { get; init; }

    public DateTime UploadedAt { get; init; }
}
