namespace CooPortal.Domain.Checks.Rules;

/// <summary>Some agreements limit the items of one certificate.</summary>
public sealed class ItemsMustNotExceedTheTypesNumber : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        if (subject.Certificate.Goods.Count > subject.Type.LargestItemCount)
        {
            yield return ("Goods", $"{subject.Type.NameZh}最多{subject.Type.LargestItemCount}项货物，现为{subject.Certificate.Goods.Count}项，请分两份证书申报");
        }
    }
}
