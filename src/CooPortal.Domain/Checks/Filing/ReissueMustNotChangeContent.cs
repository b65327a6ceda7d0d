using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.Checks.Filing;

/// <summary>重发证 says what the lost original said; other content is 更改重发证 (manual chapter 5).</summary>
public sealed class ReissueMustNotChangeContent : FilingRule
{
    public override string Path => "Amendment.Reason";

    protected override string? Problem(Certificate certificate, FilingFacts facts) =>
        certificate.RequestKind == RequestKind.Reissue && facts.DifferencesFromOriginal > 0
            ? $"重发证的内容须与原证 {certificate.Amendment.OriginalNumber} 一致，现有 {facts.DifferencesFromOriginal} 处不同，请改回；需要更改内容请办理更改重发证"
            : null;
}
