namespace CooPortal.Domain.BlankForms;

/// <summary>States and actions of 空白证单 in the manual's words.</summary>
public static class BlankFormWords
{
    public static string TitleZh(this BlankFormState state) => state switch
    {
        BlankFormState.InStock => "未使用",
        BlankFormState.WriteOffSubmitted => "核销已提交",
        BlankFormState.WrittenOff => "已核销",
        BlankFormState.VoidSubmitted => "作废已提交",
        BlankFormState.Voided => "已作废",
    };

    public static string TitleZh(this BlankFormAction action) => action switch
    {
        BlankFormAction.WriteOff => "核销",
        BlankFormAction.Void => "作废",
        BlankFormAction.Accept => "海关确认",
        BlankFormAction.Refuse => "海关不予确认",
        BlankFormAction.SendBack => "报文被退回",
    };

    public static string TitleZh(this BlankFormHolder holder) => holder switch
    {
        BlankFormHolder.Exporter => "出口商",
        BlankFormHolder.Agent => "代理企业",
    };

    /// <summary>Certificates on which the holder uses its forms.</summary>
    public static string CertificatesZh(this BlankFormHolder holder) => holder switch
    {
        BlankFormHolder.Exporter => "企业自理证书",
        BlankFormHolder.Agent => "企业代理证书",
    };

    /// <summary>Customs has a use of the form and has not decided.</summary>
    public static bool IsPending(this BlankFormState state) => state is BlankFormState.WriteOffSubmitted or BlankFormState.VoidSubmitted;
}
