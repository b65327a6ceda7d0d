namespace CooPortal.Domain.Certificates;

/// <summary>Place of the last applied receipt in the order of security.md §5: round, time in whole seconds, rank, message id.</summary>
public sealed class ReceiptPosition
{
    public int Round { get; set; }

    public DateTime? Time { get; set; }

    public int Rank { get; set; }

    public string? MessageId { get; set; }
}
