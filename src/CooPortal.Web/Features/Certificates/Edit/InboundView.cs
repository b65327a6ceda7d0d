using CooPortal.Domain.Certificates;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>进境货物原产地信息 in the side panel of a line: the query, what it found, what the line uses.</summary>
public sealed record InboundView
{
    public required IReadOnlyList<FieldView> Keys { get; init; }

    /// <summary>Null when nothing was asked yet.</summary>
    public IReadOnlyList<InboundOriginRecord>? Found { get; init; }

    /// <summary>The record that 保存 will take over; null to keep what the line has.</summary>
    public Guid? UsedRecordId { get; init; }

    /// <summary>What the line uses, in words; null when nothing.</summary>
    public string? Used { get; init; }
}
