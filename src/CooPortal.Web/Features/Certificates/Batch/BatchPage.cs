using CooPortal.Operations.Certificates.Batches;

namespace CooPortal.Web.Features.Certificates.Batch;

/// <summary>A batch as it stands on the screen.</summary>
public sealed record BatchPage(DeclarationBatch Batch)
{
    public bool IsFinished => Batch.FinishedAt is not null;

    public int Done => Batch.Items.Count(item => item.State != DeclarationBatchState.Waiting);

    public int Declared => Batch.Items.Count(item => item.State == DeclarationBatchState.Declared);

    public int Refused => Batch.Items.Count(item => item.State == DeclarationBatchState.Refused);

    public string ProgressText => $"已处理 {Done} / {Batch.Items.Count} 份，成功 {Declared} 份，未完成 {Refused} 份";

    /// <summary>What needs the user first.</summary>
    public IEnumerable<DeclarationBatchItem> Lines => Batch.Items.OrderByDescending(item => item.State == DeclarationBatchState.Refused).ThenBy(item => item.LineNumber);
}
