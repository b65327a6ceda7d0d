using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Certificates;

namespace CooPortal.Domain.BlankForms;

/// <summary>What may be written off on which certificate (manual chapter 8).</summary>
public static class BlankFormRules
{
    /// <summary>Most forms in one submission.</summary>
    public const int Most = 50;

    /// <summary>Whose stock a certificate takes forms from.</summary>
    /// <param name="filerOrganisationCode">主体识别码 of the company that filed it.</param>
    public static BlankFormHolder HolderOf(Certificate certificate, string filerOrganisationCode) =>
        certificate.ExporterOrganisationCode == filerOrganisationCode ? BlankFormHolder.Exporter : BlankFormHolder.Agent;

    /// <summary>Why no form can be used on the certificate; null when forms can.</summary>
    public static string? WhyClosed(Certificate certificate) => certificate switch
    {
        { Status: not CertificateStatus.Approved } =>
            $"证书 {certificate.Number} 的状态已为“{certificate.Status.TitleZh()}”，只有审核通过的证书才能核销空白证单。请返回列表刷新后再操作。",
        _ when CertificateCatalogue.Find(certificate.TypeCode) is { HasOverprint: false } type => $"“{type.NameZh}”不使用空白证单，无需核销。",
        _ => null,
    };

    /// <summary>Why this form cannot be used on the certificate; null when it can.</summary>
    public static string? WhyNot(BlankForm form, Certificate certificate, BlankFormHolder holder) => form switch
    {
        _ when form.TypeCode != certificate.TypeCode =>
            $"流水号 {form.Number} 是“{TypeName(form.TypeCode)}”的空白证单，与证书类型“{TypeName(certificate.TypeCode)}”不一致。",
        { State: BlankFormState.InStock } when form.Holder != holder =>
            $"流水号 {form.Number} 由{form.Holder.TitleZh()}领用，只能用于{form.Holder.CertificatesZh()}；本证书为{holder.CertificatesZh()}。",
        { State: BlankFormState.InStock } => null,
        _ => $"流水号 {form.Number} 已由{form.SubmittedBy}{(form.CertificateId == certificate.Id ? "在本证书" : $"在证书 {form.CertificateNumber} ")}"
            + $"提交{(form.State is BlankFormState.WriteOffSubmitted or BlankFormState.WrittenOff ? "核销" : "作废")}，状态为“{form.State.TitleZh()}”，不能再次使用。",
    };

    private static string TypeName(string code) => CertificateCatalogue.Find(code)?.NameZh ?? code;
}
