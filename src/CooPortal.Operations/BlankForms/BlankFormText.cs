using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Enterprises;

namespace CooPortal.Operations.BlankForms;

/// <summary>A submission as customs' interface carries it.</summary>
internal static class BlankFormText
{
    public static BlankFormUseMessage ToMessage(BlankForm form, Enterprise enterprise) => new()
    {
        CiqRegNo = enterprise.SocialCreditCode,
        EtpsName = enterprise.NameZh,
        CertType = form.TypeCode,
        SerialNo = form.Number,
        Holder = form.Holder == BlankFormHolder.Exporter ? BlankFormHolding.Exporter : BlankFormHolding.Agent,
        Use = form.State == BlankFormState.WriteOffSubmitted ? BlankFormUse.WriteOff : BlankFormUse.Void,
        CertNo = form.CertificateNumber,
        ApplyTime = form.SubmittedAt!.Value,
    };
}
