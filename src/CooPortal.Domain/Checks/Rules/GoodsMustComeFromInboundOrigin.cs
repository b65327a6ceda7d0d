namespace CooPortal.Domain.Checks.Rules;

/// <summary>
/// Goods of a movement or back-to-back certificate are taken from 进境货物原产地信息, one record per line, and not typed freely (manual 1.24, 1.26).
/// </summary>
public sealed class GoodsMustComeFromInboundOrigin : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject) =>
        from line in subject.GoodsLines
        where subject.Type.UsesInboundOrigin && string.IsNullOrEmpty(line.Item.InboundProofNumber)
        select ($"{line.Path}.HsCode", $"{CheckedCertificate.LineName(line.Item)}没有使用进境货物原产地信息，请查询后点击“使用”并保存");
}
