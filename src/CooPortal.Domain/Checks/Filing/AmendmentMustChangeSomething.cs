using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>更改证 and 更改重发证 exist to say something else than the original (manual chapter 5, 更改证).</summary>
public sealed class AmendmentMustChangeSomething : FilingRule
{
    public override string Path => "Amendment.ChangedBoxes";

    protected override string? Problem(Certificate certificate, FilingFacts facts) =>
        certificate.RequestKind is RequestKind.Amendment or RequestKind.AmendedReissue && facts.DifferencesFromOriginal == 0
            ? $"{certificate.RequestKind.TitleZh()}的内容与原证 {certificate.Amendment.OriginalNumber} 完全相同，请先修改要更改的栏目；原证遗失或损毁请办理重发证"
            : null;
}
