using CooPortal.Domain.Lifecycle;

namespace CooPortal.Domain.Supplements;

/// <summary>One 补录 of a certificate: whether its goods have left, and under which export declarations.</summary>
public sealed class DeclarationSupplement : IAudited, IVersioned, IEnterpriseOwned
{
    public const int LongestRemarks = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EnterpriseId { get; init; }

    /// <summary>The <see cref="SupplementedProof"/>.</summary>
    public Guid ProofId { get; init; }

    /// <summary>第几次补录, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>货物是否已经实际出口.</summary>
    public bool IsExported { get; init; }

    /// <summary>报关单号 with semicolons; empty while the goods have not left.</summary>
    public string Numbers { get; init; } = "";

    public string Remarks { get; init; } = "";

    public SupplementState State { get; private set; }

    /// <summary>Counts what customs was told about it; an answer names the message it answers.</summary>
    public int Round { get; private set; } = 1;

    public DateTime SubmittedAt { get; init; }

    public required string SubmittedByName { get; init; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Customs' last words.</summary>
    public string LastAnswer { get; private set; } = "";

    public int Version { get; set; }

    /// <summary>The action is in the table for this state.</summary>
    public bool Allows(SupplementAction action) => SupplementLifecycle.Table.Find(State, action) is not null;

    /// <summary>删除: at once of what customs refused, else customs is asked.</summary>
    /// <returns>True when the row is to be removed.</returns>
    public bool Delete()
    {
        var removes = Move(SupplementAction.Delete);
        if (!removes)
        {
            Round++;
            LastAnswer = "";
        }

        return removes;
    }

    /// <summary>Customs' answer about the supplement, or about its deletion.</summary>
    /// <returns>True when the row is to be removed.</returns>
    public bool Answer(bool accepted, string note, DateTime at) => Answer(accepted ? SupplementAction.Accept : SupplementAction.Refuse, note, at);

    /// <summary>The message was refused by customs' interface.</summary>
    public void SendBack(string note, DateTime at) => Answer(SupplementAction.SendBack, note, at);

    private bool Answer(SupplementAction action, string note, DateTime at)
    {
        var removes = Move(action);
        (LastAnswer, AnsweredAt) = (note, at);
        return removes;
    }

    private bool Move(SupplementAction action)
    {
        var row = SupplementLifecycle.Table.Find(State, action);
        State = SupplementLifecycle.Table.Next(State, action);
        return row!.Removes;
    }
}
