using CooPortal.Domain.BlankForms;

namespace CooPortal.Operations.BlankForms;

/// <summary>Conditions of 空白证单查询; an empty one does not restrict. Days of issue include both ends.</summary>
public sealed record BlankFormFilter
{
    /// <summary>Part of 空白证单流水号.</summary>
    public string? Number { get; init; }

    public string? TypeCode { get; init; }

    /// <summary>Part of 使用证书号.</summary>
    public string? CertificateNumber { get; init; }

    /// <summary>Null for every state but 未使用.</summary>
    public BlankFormState? State { get; init; }

    public BlankFormHolder? Holder { get; init; }

    public DateOnly? IssuedFrom { get; init; }

    public DateOnly? IssuedTo { get; init; }
}
