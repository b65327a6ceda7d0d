using CooPortal.Domain.Certificates;
using CooPortal.Operations.Certificates;
using CooPortal.Web.Features.RestApi.Answers;

namespace CooPortal.Web.Features.RestApi.Status;

/// <summary>One answer of customs or of the channel.</summary>
public sealed record ReceiptItem
{
    public required Guid Id { get; init; }

    public required DateTime Time { get; init; }

    public required DateTime ReceivedAt { get; init; }

    /// <summary>海关 or 系统.</summary>
    public required string Sender { get; init; }

    /// <summary>Channel/1, RepType/5 …, as the interface of customs names it.</summary>
    public required string Kind { get; init; }

    /// <summary>Which declaration it answers.</summary>
    public required int DeclarationRound { get; init; }

    public required string Text { get; init; }

    /// <summary>False when it was only recorded: an older one, or one that answers an earlier round.</summary>
    public required bool Applied { get; init; }

    /// <summary>Reasons of a return, with the field of each where customs named one.</summary>
    public required IReadOnlyList<ProblemItem> Reasons { get; init; }

    public static ReceiptItem Of(Receipt receipt) => new()
    {
        Id = receipt.Id,
        Time = receipt.Time,
        ReceivedAt = receipt.ReceivedAt,
        Sender = receipt.Sender,
        Kind = receipt.Kind,
        DeclarationRound = receipt.Round,
        Text = receipt.Text,
        Applied = receipt.Applied,
        Reasons = [.. RefusalReasons.Read(receipt.Reasons).Select(reason => new ProblemItem { Pointer = ProblemItem.PointerOf(reason.Path), Detail = reason.Text })],
    };
}
