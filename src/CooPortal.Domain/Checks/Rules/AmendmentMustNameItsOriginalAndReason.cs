using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;

namespace CooPortal.Domain.Checks.Rules;

/// <summary>更改证 and 重发证 need the original's number and a reason (ModCertificate of the interface).</summary>
public sealed class AmendmentMustNameItsOriginalAndReason : CertificateRule
{
    protected override IEnumerable<(string Path, string Message)> Broken(CheckedCertificate subject)
    {
        var (kind, details) = (subject.Certificate.RequestKind, subject.Certificate.Amendment);
        return kind == RequestKind.New
            ? []
            : from definition in new[] { AmendmentFields.OriginalNumber, AmendmentFields.Reason }
              where definition.IsEmpty(details)
              select (At("Amendment", definition), $"{kind.TitleZh()}的{definition.LabelZh}为必填项，请填写");
    }
}
