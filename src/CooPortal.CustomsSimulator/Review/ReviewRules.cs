using System.Reflection;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>
/// Every rule by which the simulated customs decides; the whole list is on this page.
/// <list type="table">
/// <item><term>STORE-FAIL in any text</term><description>Channel 2, 入库失败, reason 0201 at that element</description></item>
/// <item><term>ApplyType 0, no promise, no goods line</term><description>Channel 2, reasons 0202, 0203, 0204</description></item>
/// <item><term>number of another declaration, or already approved or cancelled</term><description>Channel 2, reasons 0205, 0206</description></item>
/// <item><term>REJECT-ME in any text</term><description>RepType 3, 退证, reason 0103 at each such element</description></item>
/// <item><term>CHECK-FAIL in any text</term><description>RepType 1, 电子审核未通过, reason 0101 at each such element</description></item>
/// <item><term>tiles to Mexico below the undertaken price; net above gross weight of tobacco or EU farm products; China as origin of
/// re-exported or processed goods; more than 20 items to Taiwan</term><description>RepType 1, reasons 0110 to 0113 (<see cref="TypeRules"/>)</description></item>
/// <item><term>CANCEL-ME in a goods description</term><description>RepType 6, 拒签, reason 0601</description></item>
/// <item><term>VERIFY in a goods description</term><description>RepType 8, 核查; then an officer decides</description></item>
/// <item><term>MANUAL in a goods description</term><description>RepType 2, 待人工审核; then an officer decides</description></item>
/// <item><term>anything else</term><description>RepType 5, 审核通过, after the configured time; the layout follows if the exporter's seal
/// authorisation succeeded in an earlier second</description></item>
/// <item><term>SYNC-FAIL in a company's name</term><description>同步失败, reason 0301 at EtpsName</description></item>
/// <item><term>agent company that is not in the register as agent, RELATION-FAIL in its name</term><description>海关接收失败; a deletion is always taken unless so named</description></item>
/// <item><term>seal or signature whose name holds SEAL-FAIL, whose picture is no PNG, or which is larger than the manual allows; a company that the
/// officer put on the list of 印章授权</term><description>授权失败</description></item>
/// <item><term>any other seal authorisation</term><description>授权成功</description></item>
/// <item><term>archiving of a certificate that is not approved here</term><description>归档失败</description></item>
/// <item><term>print exception for a certificate not approved or already archived here, or REJECT-ME in its detail</term><description>异常处理申请接收失败</description></item>
/// <item><term>any other print exception</term><description>异常处理申请接收成功</description></item>
/// <item><term>MANUAL in a product's name or remark, 产品预审</term><description>waits for an officer</description></item>
/// <item><term>REJECT-ME in a product's name or remark</term><description>审核不通过; any other request is approved after the configured time</description></item>
/// <item><term>MANUAL in the remark of a supplement of export declarations, or of its deletion</term><description>waits for an officer</description></item>
/// <item><term>supplement of a certificate that is not approved here or not issued by CCPIT; a number whose ninth digit says import; REJECT-ME in the
/// remark</term><description>海关接收失败; any other supplement, and every deletion, is taken after the configured time</description></item>
/// <item><term>certificate for a partner country</term><description>its data goes when it is archived, while the exchange with the country runs</description></item>
/// <item><term>EXCHANGE-FAIL in a goods description</term><description>对方接收失败; any other is received by the other side</description></item>
/// <item><term>核销 or 作废 of a form of 空白证单 that was not given to the company as this 领用单位, or that is used already</term><description>refused at once</description></item>
/// <item><term>form whose number ends in 99</term><description>waits for an officer</description></item>
/// <item><term>form whose number ends in 98; certificate not approved here, or of another type</term><description>核销失败, 作废失败; any other use is
/// taken down after the configured time</description></item>
/// </list>
/// </summary>
public static class ReviewRules
{
    private static readonly byte[] PngMark = [0x89, 0x50, 0x4E, 0x47];

    /// <summary>Why a declaration is not even stored; empty when it is.</summary>
    public static IReadOnlyList<ReceiptReason> ReasonsNotToStore(CertificateMessage message, Declaration? before, Declaration? sameNumber)
    {
        List<ReceiptReason> reasons = [.. Marked(message, "STORE-FAIL").Select(at => new ReceiptReason(at, "0201", $"{ElementCaptions.NameOf(at)}无法入库"))];
        if (message.CertificateHead.ApplyType != ApplyType.Declare)
        {
            reasons.Add(new ReceiptReason(FieldPath.Of("ApplyType"), "0202", "只接收申报的报文"));
        }

        if (message.AplPromise.AplPromiseCode != "1")
        {
            reasons.Add(new ReceiptReason(FieldPath.Of("AplPromiseCode"), "0203", "申请人未作承诺"));
        }

        if (message.CertificateList.Count == 0)
        {
            reasons.Add(new ReceiptReason(null, "0204", "没有货物项"));
        }

        if (sameNumber is not null && sameNumber.Subject != before?.Subject)
        {
            reasons.Add(new ReceiptReason(FieldPath.Of("CertNo"), "0205", "证书号已被使用"));
        }

        if (before?.State is DeclarationState.Approved or DeclarationState.Cancelled)
        {
            reasons.Add(new ReceiptReason(FieldPath.Of("CertNo"), "0206", "证书已签发或已注销，不得再次申报"));
        }

        return reasons;
    }

    public static Decision Review(CertificateMessage message)
    {
        if (Marked(message, "REJECT-ME") is { Count: > 0 } rejected)
        {
            return new Decision(RepType.Returned, "退证，请修改后重新申报", [.. rejected.Select(at => new ReceiptReason(at, "0103", $"{ElementCaptions.NameOf(at)}与单证不符，请核对后修改"))]);
        }

        if (Marked(message, "CHECK-FAIL") is { Count: > 0 } failed)
        {
            return new Decision(RepType.CheckFailed, "电子审核未通过", [.. failed.Select(at => new ReceiptReason(at, "0101", $"{ElementCaptions.NameOf(at)}未通过电子审核"))]);
        }

        if (TypeRules.Broken(message) is { Count: > 0 } broken)
        {
            return new Decision(RepType.CheckFailed, "电子审核未通过", broken);
        }

        return message switch
        {
            _ when Goods(message, "CANCEL-ME") is { } at => new Decision(RepType.Cancelled, "拒签", [new ReceiptReason(at, "0601", "该货物不予签发原产地证书")]),
            _ when Goods(message, "VERIFY") is not null => new Decision(RepType.Verification, "需核查，请等待海关通知", []),
            _ when Goods(message, "MANUAL") is not null => new Decision(RepType.ManualReview, "转人工审核", []),
            _ => Decision.Approve,
        };
    }

    /// <summary>Why a profile is not synchronised; empty when it is.</summary>
    public static IReadOnlyList<ReceiptReason> ReasonsNotToSynchronise(EnterpriseProfileMessage message)
        => message.Enterprise.EtpsName.Contains("SYNC-FAIL", StringComparison.Ordinal)
            ? [new ReceiptReason(FieldPath.Of("EtpsName"), "0301", "企业中文名称与登记信息不一致")]
            : [];

    /// <summary>Why a 打印异常申请 is refused; null when it is accepted.</summary>
    public static string? ReasonAgainstPrintException(PrintExceptionMessage message, Declaration? declaration) => declaration switch
    {
        not { State: DeclarationState.Approved } => "证书未在海关审核通过，不能办理打印异常申请",
        _ when declaration.CertNo != message.CertNo => "证书号与海关记录不一致",
        { ArchivedAt: not null } => "证书已归档，不能办理打印异常申请",
        _ when message.Detail?.Contains("REJECT-ME", StringComparison.Ordinal) == true => "异常问题说明不充分，请补充后重新申请",
        _ => null,
    };

    /// <summary>A request of 产品预审 that only an officer decides.</summary>
    public static bool NeedsOfficer(PreReviewMessage message) => Says(message, "MANUAL");

    /// <summary>Why a request of 产品预审 is rejected; null when it is approved.</summary>
    public static string? ReasonAgainst(PreReviewMessage message) => Says(message, "REJECT-ME") ? "生产工序与产品生产明细不符，请核实后重新申请" : null;

    /// <summary>A supplement of export declarations, or its deletion, that only an officer answers.</summary>
    public static bool NeedsOfficer(DeclarationSupplementMessage message) => message.Remark?.Contains("MANUAL", StringComparison.Ordinal) == true;

    /// <summary>Why a supplement of export declarations is refused; null when it is taken.</summary>
    public static string? ReasonAgainst(SupplementRow supplement, bool isIssued) => supplement switch
    {
        { Change: SupplementChange.Delete } => null,
        _ when !isIssued => "证明未签发，不能补录报关单号",
        _ when supplement.EntryIds.Split(';').FirstOrDefault(number => number is { Length: 18 } && number[8] == '1') is { } import => $"报关单{import}不是出口报关单",
        _ when supplement.Remark.Contains("REJECT-ME", StringComparison.Ordinal) => "报关单未放行或未结关，不能补录",
        _ => null,
    };

    /// <summary>Why the other side refuses the data of a certificate; null when it takes it.</summary>
    public static string? ReasonAgainstExchange(CertificateMessage message) => Goods(message, "EXCHANGE-FAIL") is null ? null : "对方系统返回：货物描述无法识别，请联系签证海关重新发送";

    /// <summary>Why 核销 or 作废 of a form is not even taken; null when it is.</summary>
    public static string? ReasonNotToTake(BlankFormUseMessage message, BlankFormRow? form) => form switch
    {
        null => "该流水号的空白证单未由海关发放",
        _ when form.Company != message.CiqRegNo => "该空白证单未发放给贵公司",
        _ when form.Holder != message.Holder => "领用单位与海关发放记录不一致",
        { IsFree: false } => $"该空白证单已用于证书{form.Use!.CertNo}，不得重复使用",
        _ => null,
    };

    /// <summary>核销 or 作废 that only an officer decides.</summary>
    public static bool NeedsOfficer(BlankFormUseMessage message) => message.SerialNo.EndsWith("99", StringComparison.Ordinal);

    /// <summary>Why 核销 or 作废 of a form is refused; null when it is taken down.</summary>
    public static string? ReasonAgainst(BlankFormRow form, Declaration? certificate) => certificate switch
    {
        not { State: DeclarationState.Approved } => "使用证书号未在海关审核通过",
        _ when certificate.CertType != form.CertType => "空白证单类型与证书类型不一致",
        _ when form.SerialNo.EndsWith("98", StringComparison.Ordinal) => "流水号与领用登记不符，请核对实物后重新提交",
        _ => null,
    };

    /// <summary>What customs concludes from the answer to a verification; null leaves it to an officer.</summary>
    public static (VerificationResult Result, string Note)? Conclude(VerificationReplyMessage message, int round) => message.Explanation switch
    {
        var said when said.Contains("MANUAL", StringComparison.Ordinal) => null,
        var said when said.Contains("REJECT-ME", StringComparison.Ordinal) => (VerificationResult.Failed, "所提交的资料不能证明货物的原产资格"),
        var said when said.Contains("SEND-BACK", StringComparison.Ordinal) && round == 1 => (VerificationResult.SentBack, "资料不完整，请补充原材料采购凭证并说明主要生产工序"),
        _ => (VerificationResult.Passed, "经核查，货物符合原产地规则"),
    };

    /// <summary>Why an agent company is not taken; null when it is.</summary>
    public static string? ReasonNotToRelate(AgencyRelationMessage message, EnterpriseDetails? agent) => message switch
    {
        _ when message.AgentName.Contains("RELATION-FAIL", StringComparison.Ordinal) => "代理企业名称与备案信息不一致",
        { Change: AgencyChange.Add } when agent is null => "代理企业未在海关备案",
        { Change: AgencyChange.Add } when !AgentRegister.IsAgent(agent!) => "代理企业的申领模式不含代理申领",
        _ => null,
    };

    /// <summary>Why the seal, and why the signature, may not be used; null for what may.</summary>
    /// <param name="refusal">The officer's standing reason against this company; null for none.</param>
    public static (string? Seal, string? Sign) ReasonsNotToAuthorise(SealAuthorisationMessage message, string? refusal) => refusal is not null
        ? (refusal, refusal)
        : (AgainstPicture("印章", message.SealName, message.SealImage, message.SealWidth, message.SealHeight, 55, 45),
            AgainstPicture("签名", message.SignName, message.SignImage, message.SignWidth, message.SignHeight, 35, 30));

    private static string? AgainstPicture(string kind, string name, byte[] png, decimal width, decimal height, decimal longest, decimal shortest) => name switch
    {
        _ when name.Contains("SEAL-FAIL", StringComparison.Ordinal) => $"{kind}图像与备案不一致",
        _ when !png.AsSpan().StartsWith(PngMark) => $"{kind}图像不是PNG格式",
        _ when decimal.Max(width, height) > longest || decimal.Min(width, height) > shortest => $"{kind}尺寸{width:0.#}×{height:0.#}毫米超出规定",
        _ => null,
    };

    private static bool Says(PreReviewMessage message, string mark) =>
        $"{message.ProductName} {message.ProductNameE} {message.Remark}".Contains(mark, StringComparison.Ordinal);

    private static FieldPath? Goods(CertificateMessage message, string mark)
        => Marked(message, mark).Where(at => at is { IsGoods: true, Element: nameof(CustomsProtocol.Messages.Goods.GoodsDesc) }).Select(at => (FieldPath?)at).FirstOrDefault();

    /// <summary>Elements of the head and the goods lines whose text holds the mark.</summary>
    private static List<FieldPath> Marked(CertificateMessage message, string mark)
    {
        var head = Texts(message.CertificateHead, FieldPath.Of);
        var goods = message.CertificateList.SelectMany((line, i) => Texts(line, name => FieldPath.Goods(i + 1, name)));
        return [.. head.Concat(goods).Where(text => text.Text.Contains(mark, StringComparison.Ordinal)).Select(text => text.Path)];
    }

    private static IEnumerable<(FieldPath Path, string Text)> Texts(object group, Func<string, FieldPath> path) => group.GetType().GetProperties()
        .Where(property => property.PropertyType == typeof(string) && property.IsDefined(typeof(ElementAttribute)))
        .Select(property => (path(property.Name), (string?)property.GetValue(group) ?? ""));
}
