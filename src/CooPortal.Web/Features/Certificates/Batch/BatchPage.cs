using CooPortal.Operations.Certificates.Batches;

namespace CooPortal.Web.Features.Certificates.Batch;

/// <summary>A batch as it stands on the screen.</summary>
public sealed record BatchPage(DeclarationBatch Batch, DeclarationProgress Progress)
{
    /// <summary>What needs the user first.</summary>
    public IEnumerable<DeclarationBatchItem> Lines => Batch.Items.OrderByDescending(item => item.State == DeclarationBatchState.Refused).ThenBy(item => item.LineNumber);

    public static string Text(DeclarationProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return $"已处理 {progress.Done} / {progress.Total} 份，成功 {progress.Declared} 份，未完成 {progress.Refused} 份";
    }
}
