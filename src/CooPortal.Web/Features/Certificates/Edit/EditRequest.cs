using CooPortal.Domain.Certificates;
using CooPortal.Domain.Checks;
using CooPortal.Operations.Certificates;

namespace CooPortal.Web.Features.Certificates.Edit;

/// <summary>What part of the edit page is asked for, and what a refused post leaves to be shown on it.</summary>
public sealed record EditRequest
{
    public required Guid Id { get; init; }

    /// <summary>Type of a form that was never saved.</summary>
    public string? Type { get; init; }

    /// <summary>The 委托人 for whom an agent begins a form.</summary>
    public Guid? PrincipalId { get; init; }

    public string Tab { get; init; } = EditTabs.Basic;

    /// <summary>The line of goods in the side panel: an id, its number, or "new".</summary>
    public string? Line { get; init; }

    /// <summary>The page of 货物信息, from 1, unless a line is asked for.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The invoice in the side panel: an id, or "new".</summary>
    public string? Invoice { get; init; }

    /// <summary>Items of 进境货物原产地信息 that a query found; null when none was asked.</summary>
    public IReadOnlyList<InboundOriginRecord>? InboundFound { get; init; }

    /// <summary>The item that 使用 chose for the line in the side panel.</summary>
    public InboundOriginRecord? InboundUsed { get; init; }

    public bool IsChecked { get; init; }

    public PostedForm? Posted { get; init; }

    public IReadOnlyList<BrokenRule> Rules { get; init; } = [];

    public EditConflictException? Conflict { get; init; }

    public const string NewLine = "new";
}
