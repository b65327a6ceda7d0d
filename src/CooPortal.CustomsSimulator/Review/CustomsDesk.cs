using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Drawing;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Offices;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>Writes customs' answers into the mailbox, in the transaction of the change that they report.</summary>
public sealed class CustomsDesk(SimulatorOptions options, ExchangeDesk exchange, FaultDice faults, TimeProvider clock)
{
    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Channel 1 or 2.</summary>
    public void Store(StoreSession store, CertificateMessage message, string subject, string messageId, int round, byte[] body)
    {
        var head = message.CertificateHead;
        var before = store.FindDeclaration(subject);
        var reasons = ReviewRules.ReasonsNotToStore(message, before, store.FindDeclarationByNumber(head.CertNo));
        var now = Now;
        Mail(store, subject, messageId, round, new ReceiptMessage
        {
            CertNo = head.CertNo,
            ReceiveTime = now,
            Channel = reasons.Count == 0 ? Channel.Stored : Channel.StoreFailed,
            Note = reasons.Count == 0 ? "数据接收成功" : ReceiptReasons.ToTechnicalNote(reasons),
            SendTime = now,
        });
        if (reasons.Count > 0 && before?.State is DeclarationState.Approved or DeclarationState.Cancelled)
        {
            return;
        }

        store.Save(new Declaration
        {
            Subject = subject,
            CertNo = head.CertNo,
            CertType = head.CertType,
            ExporterCode = head.CiqRegNo,
            Company = head.EtpsName,
            Round = round,
            MessageId = messageId,
            State = reasons.Count == 0 ? DeclarationState.Stored : DeclarationState.StoreFailed,
            ReceivedAt = now,
            UpdatedAt = now,
            Body = body,
        });
        if (reasons.Count == 0)
        {
            store.AddTask(WaitingTaskKind.Review, subject, messageId, now + options.ReviewTime);
        }
    }

    /// <summary>Gives the receipt of a review and moves the declaration.</summary>
    public void Decide(StoreSession store, Declaration declaration, Decision decision)
    {
        var now = Now;
        var message = MessageXml.Read<CertificateMessage>(declaration.Body);
        var head = message.CertificateHead;
        var office = OfficeList.Of(head.OrgCode);
        var approved = decision.Result == RepType.Approved;
        var barCode = approved ? $"{now + ChinaStandardTime:yy}{store.NextBarCode(declaration.Subject):D13}" : null;
        var checkDate = DateOnly.FromDateTime(now + ChinaStandardTime);
        Mail(store, declaration.Subject, declaration.MessageId, declaration.Round, new ReceiptMessage
        {
            CertNo = declaration.CertNo,
            ReceiveTime = now,
            Channel = Channel.Review,
            Note = decision.Reasons.Count > 0 ? ReceiptReasons.ToNote(decision.Reasons) : decision.Text,
            SendTime = now,
            CusRespData = new CusRespData
            {
                RspNo = ((declaration.Receipts + 1) % 100).ToString(System.Globalization.CultureInfo.InvariantCulture),
                EntMgrNo = head.EntMgrNo.Length > 0 ? head.EntMgrNo : null,
                RepType = decision.Result,
                BarCode = barCode,
                OrgNameE = approved ? office.NameEn : null,
                CheckAddress = approved ? head.AplAdd ?? office.Place : null,
                CheckDate = approved ? checkDate : null,
                RepCode = approved ? ReceiptReasons.Approved : ReceiptReasons.ToCodes(decision.Reasons) is { Length: > 0 } codes ? codes : null,
                RepAddMsg = decision.Text,
                ReissueFlag = head.CertStatus is CertStatus.Reissued or CertStatus.AmendedReissued,
                RspGenTime = now,
                ChkVaildDate = approved ? checkDate.AddYears(1) : null,
                CertType = declaration.CertType,
            },
        });
        store.Save(declaration with
        {
            State = StateAfter(decision.Result),
            BarCode = barCode ?? declaration.BarCode,
            Receipts = declaration.Receipts + 1,
            UpdatedAt = now,
        });
        if (approved)
        {
            exchange.Open(store, declaration, head, checkDate);
        }

        if (approved && IsAuthorised(store, head.CiqRegNo, now))
        {
            store.AddTask(WaitingTaskKind.Layout, declaration.Subject, declaration.MessageId, now + options.LayoutTime);
        }
    }

    /// <summary>Customs' part of the printed certificate.</summary>
    public void SendLayout(StoreSession store, Declaration declaration)
    {
        var head = MessageXml.Read<CertificateMessage>(declaration.Body).CertificateHead;
        var office = OfficeList.Of(head.OrgCode);
        Mail(store, declaration.Subject, declaration.MessageId, declaration.Round, new LayoutMessage
        {
            CertNo = declaration.CertNo,
            CertType = declaration.CertType,
            BarCode = declaration.BarCode!,
            OrgCode = office.Code,
            OrgNameE = office.NameEn,
            CheckAddress = head.AplAdd ?? office.Place,
            CheckDate = DateOnly.FromDateTime(declaration.UpdatedAt + ChinaStandardTime),
            SealImage = SealDrawing.Png(office.Code),
            SealWidth = SealDrawing.Millimetres,
            SealHeight = SealDrawing.Millimetres,
            SignName = "ZHAO SHILI",
            SignImage = SignatureDrawing.Png,
            SignWidth = SignatureDrawing.WidthMillimetres,
            SignHeight = SignatureDrawing.HeightMillimetres,
            RspGenTime = Now,
        });
    }

    public void Synchronise(StoreSession store, EnterpriseProfileMessage message, string subject, string messageId, int round)
    {
        var reasons = ReviewRules.ReasonsNotToSynchronise(message);
        var now = Now;
        Mail(store, subject, messageId, round, new EnterpriseReceiptMessage
        {
            CiqRegNo = message.Enterprise.CiqRegNo,
            Result = reasons.Count == 0 ? Outcome.Success : Outcome.Failure,
            EntMgrNo = reasons.Count == 0 ? message.Enterprise.EntMgrNo : null,
            RepCode = reasons.Count == 0 ? null : ReceiptReasons.ToCodes(reasons),
            Note = reasons.Count == 0 ? "同步成功" : ReceiptReasons.ToNote(reasons),
            RspGenTime = now,
        });
        if (reasons.Count == 0)
        {
            var record = new QualificationAnswerMessage { CiqRegNo = message.Enterprise.CiqRegNo, Enterprise = message.Enterprise, RspGenTime = now };
            store.SaveQualification(record.CiqRegNo, MessageXml.Write(record), now);
        }
    }

    /// <summary>Takes the addition or deletion of an agent company.</summary>
    public void Relate(StoreSession store, AgencyRelationMessage message, string subject, string messageId, int round)
    {
        var agent = store.Qualification(message.AgentRegNo) is { } body ? MessageXml.Read<QualificationAnswerMessage>(body).Enterprise : null;
        var refusal = ReviewRules.ReasonNotToRelate(message, agent);
        var now = Now;
        if (refusal is null && message.Change == AgencyChange.Add)
        {
            store.SaveAgency(new AgencyRow(message.CiqRegNo, message.EtpsName, message.AgentRegNo, message.AgentName, now));
        }
        else if (refusal is null)
        {
            store.DeleteAgency(message.CiqRegNo, message.AgentRegNo);
        }

        Mail(store, subject, messageId, round, new AgencyRelationReceiptMessage
        {
            CiqRegNo = message.CiqRegNo,
            AgentRegNo = message.AgentRegNo,
            Change = message.Change,
            Result = refusal is null ? Outcome.Success : Outcome.Failure,
            Note = refusal ?? "海关接收成功",
            RspGenTime = now,
        });
    }

    /// <summary>Takes or refuses the seal and signature of a company; only a company that has been taken gets layouts.</summary>
    public void Authorise(StoreSession store, SealAuthorisationMessage message, string subject, string messageId, int round)
    {
        var (seal, sign) = ReviewRules.ReasonsNotToAuthorise(message, store.SealRefusal(message.CiqRegNo));
        var accepted = seal is null && sign is null;
        var now = Now;
        var note = accepted ? "授权成功" : "授权失败";
        store.Save(new SealAuthorisationRow
        {
            Company = message.CiqRegNo,
            CompanyName = message.EtpsName,
            SealName = message.SealName,
            SignName = message.SignName,
            SealImage = message.SealImage,
            SignImage = message.SignImage,
            Accepted = accepted,
            Note = seal ?? sign ?? note,
            AnsweredAt = now,
            FirstAcceptedAt = store.SealAuthorisation(message.CiqRegNo)?.FirstAcceptedAt ?? (accepted ? now : null),
        });
        Mail(store, subject, messageId, round, new SealAuthorisationReceiptMessage
        {
            AuthNo = message.AuthNo,
            CiqRegNo = message.CiqRegNo,
            SealResult = seal is null ? Outcome.Success : Outcome.Failure,
            SealNote = seal ?? "印章授权成功",
            SignResult = sign is null ? Outcome.Success : Outcome.Failure,
            SignNote = sign ?? "申报员签名授权成功",
            Note = note,
            RspGenTime = now,
        });
    }

    public void Archive(StoreSession store, ArchiveRequestMessage message, string subject, string messageId, int round)
    {
        var declaration = store.FindDeclaration(subject);
        var known = declaration is { State: DeclarationState.Approved } && declaration.CertNo == message.CertNo;
        var now = Now;
        if (known)
        {
            store.Save(declaration! with { ArchivedAt = now });
            exchange.Archive(store, declaration);
        }

        Mail(store, subject, messageId, round, new ArchiveReceiptMessage
        {
            CertNo = message.CertNo,
            Result = known ? Outcome.Success : Outcome.Failure,
            Note = known ? "归档成功" : "证书未在海关审核通过，不能归档",
            RspGenTime = now,
        });
    }

    public void AnswerPrintException(StoreSession store, PrintExceptionMessage message, string subject, string messageId, int round)
    {
        var refusal = ReviewRules.ReasonAgainstPrintException(message, store.FindDeclaration(subject));
        Mail(store, subject, messageId, round, new PrintExceptionReceiptMessage
        {
            ApplyNo = message.ApplyNo,
            CertNo = message.CertNo,
            Result = refusal is null ? Outcome.Success : Outcome.Failure,
            Note = refusal ?? "异常处理申请接收成功",
            RspGenTime = Now,
        });
    }

    /// <summary>Technical receipt of an attachment.</summary>
    public void TakeAttachment(StoreSession store, FileMessage message, string subject, string messageId, int round)
    {
        var known = store.FindDeclaration(subject) is not null;
        Mail(store, subject, messageId, round, new FileRetMessage
        {
            CertNo = message.CertNo,
            FileType = message.FileType,
            FileName = message.FileName,
            RetType = known ? RetType.AcceptedByCustoms : RetType.FailedAtCustoms,
            Note = known ? "附件接收成功" : "没有对应的证书",
            SendTime = Now,
        });
    }

    // Receipts carry whole seconds: what happened in the same second did not happen before.
    private static bool IsAuthorised(StoreSession store, string company, DateTime approvedAt) =>
        store.SealAuthorisation(company)?.FirstAcceptedAt is { } first && first.Ticks / TimeSpan.TicksPerSecond < approvedAt.Ticks / TimeSpan.TicksPerSecond;

    private static DeclarationState StateAfter(RepType result) => result switch
    {
        RepType.CheckFailed => DeclarationState.CheckFailed,
        RepType.ManualReview => DeclarationState.ManualReview,
        RepType.Returned => DeclarationState.Returned,
        RepType.Approved => DeclarationState.Approved,
        RepType.Cancelled => DeclarationState.Cancelled,
        RepType.Verification => DeclarationState.Verification,
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "unknown result"),
    };

    private void Mail(StoreSession store, string subject, string messageId, int round, CustomsMessage message)
        => store.AddMailbox(message, subject, messageId, round, Now, faults.ForMessage());
}
