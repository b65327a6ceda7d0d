namespace CooPortal.Operations.Printing;

/// <summary>An installer of the 打印控件 on offer.</summary>
public sealed record AgentPackage
{
    public required AgentPlatform Platform { get; init; }

    public required Version Version { get; init; }

    public required string FileName { get; init; }

    /// <summary>Where the file lies on the portal's disk.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
