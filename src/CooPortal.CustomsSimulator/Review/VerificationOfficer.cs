using System.Globalization;
using System.Security.Cryptography;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Faults;
using CooPortal.CustomsSimulator.Offices;
using CooPortal.CustomsSimulator.Store;

namespace CooPortal.CustomsSimulator.Review;

/// <summary>Customs' side of 核查互动: asks, changes what it asked, takes answers with their files, and concludes by the rules or by hand.</summary>
public sealed class VerificationOfficer(SimulatorOptions options, CustomsDesk desk, FaultDice faults, TimeProvider clock)
{
    /// <summary>Days that a company has for its answer.</summary>
    public const int DaysToReply = 15;

    /// <summary>Code of the reason when a certificate is returned after a verification that failed.</summary>
    private const string FailedCode = "0801";

    private static readonly TimeSpan ChinaStandardTime = TimeSpan.FromHours(8);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Now + ChinaStandardTime);

    /// <summary>Asks about the goods of a declaration that is to be verified.</summary>
    public void AskAbout(StoreSession store, Declaration declaration)
    {
        var message = MessageXml.Read<CertificateMessage>(declaration.Body);
        var office = OfficeList.Of(message.CertificateHead.OrgCode).Code;
        var goods = message.CertificateList[0];
        Ask(store, new VerificationMessage
        {
            CiqRegNo = declaration.ExporterCode,
            VerificationNo = NextNumber(store, office),
            Revision = 1,
            Type = VerificationType.BeforeIssue,
            CertNo = declaration.CertNo,
            OrgCode = office,
            StartDate = Today,
            ReplyDate = Today.AddDays(DaysToReply),
            Subject = "签证前核查货物的原产资格",
            Requirement = "请说明货物的生产加工过程和主要原材料来源，上传所列电子资料，并填写产品成本明细。",
            Materials = "V02,V04",
            VerificationItems =
            [
                new VerificationItemDetails
                {
                    ItemNo = 1,
                    ProductName = goods.GoodsName ?? goods.GoodsDesc ?? declaration.CertNo,
                    HSCode = goods.HSCode,
                    Materials = "V12",
                    CostNeeded = true,
                },
            ],
            RspGenTime = Now,
        });
    }

    /// <summary>HC, office, year, serial.</summary>
    public string NextNumber(StoreSession store, string office) =>
        string.Create(CultureInfo.InvariantCulture, $"HC{office}{Today:yyyy}{store.CountVerifications() + 1:D5}");

    /// <summary>Begins a verification.</summary>
    public void Ask(StoreSession store, VerificationMessage message)
    {
        var row = new VerificationRow
        {
            Number = message.VerificationNo,
            Company = message.CiqRegNo,
            CertNo = message.CertNo ?? "",
            Stage = VerificationStage.Asked,
            Revision = message.Revision,
            Round = 0,
            MessageId = null,
            Note = "",
            AskedAt = Now,
            ChangedAt = Now,
            Request = MessageXml.Write(message),
            Reply = null,
        };
        store.Save(row);
        store.AddMailbox(message, row.Subject, null, 0, Now, faults.ForMessage());
    }

    /// <summary>Sends the request again, as it is now.</summary>
    public void Amend(StoreSession store, VerificationRow row, DateOnly replyBy, string requirement)
    {
        var message = MessageXml.Read<VerificationMessage>(row.Request) with { Revision = row.Revision + 1, ReplyDate = replyBy, Requirement = requirement, RspGenTime = Now };
        store.Save(row with { Revision = message.Revision, ChangedAt = Now, Request = MessageXml.Write(message) });
        store.AddMailbox(message, row.Subject, null, row.Round, Now, faults.ForMessage());
    }

    /// <summary>Takes an answer. One that comes after the conclusion hears the conclusion again.</summary>
    /// <returns>Why it is not taken; null when it is.</returns>
    public string? Take(StoreSession store, VerificationReplyMessage message, string messageId, int round, byte[] body)
    {
        if (store.FindVerification(message.VerificationNo) is not { } row || row.Company != message.CiqRegNo)
        {
            return $"没有核查记录单 {message.VerificationNo}";
        }

        var answered = row with { Round = round, MessageId = messageId, Reply = body, ChangedAt = Now };
        if (row.IsClosed)
        {
            store.Save(answered);
            Say(store, answered, row.Stage == VerificationStage.Passed ? VerificationResult.Passed : VerificationResult.Failed, row.Note, null);
            return null;
        }

        store.Save(answered with { Stage = VerificationStage.FilesMissing });
        Complete(store, message.VerificationNo);
        return null;
    }

    /// <summary>Takes a file of an answer.</summary>
    /// <returns>Why it is not taken; null when it is.</returns>
    public string? TakeFile(StoreSession store, VerificationFileMessage message)
    {
        if (store.FindVerification(message.VerificationNo) is not { } row || row.Company != message.CiqRegNo)
        {
            return $"没有核查记录单 {message.VerificationNo}";
        }

        if (!message.FileContent.AsSpan().StartsWith("%PDF-"u8))
        {
            return $"{message.FileName} 不是PDF文件";
        }

        store.SaveVerificationFile(row.Number, message.FileId, message.FileName, Convert.ToHexStringLower(SHA256.HashData(message.FileContent)), message.FileContent);
        Complete(store, row.Number);
        return null;
    }

    /// <summary>退回核查, 核查通过 or 核查不通过; the certificate that waited for it is decided with it.</summary>
    public void Decide(StoreSession store, VerificationRow row, VerificationResult result, string note, DateOnly? replyBy)
    {
        var decided = row with
        {
            Stage = result switch
            {
                VerificationResult.SentBack => VerificationStage.SentBack,
                VerificationResult.Passed => VerificationStage.Passed,
                _ => VerificationStage.Failed,
            },
            Note = note,
            ChangedAt = Now,
        };
        store.Save(decided);
        Say(store, decided, result, note, replyBy);
        if (decided.IsClosed && store.FindDeclarationByNumber(row.CertNo) is { State: DeclarationState.Verification } declaration)
        {
            desk.Decide(store, declaration, result == VerificationResult.Passed ? Decision.Approve : new Decision(RepType.Returned, "核查不通过，退证", [new ReceiptReason(null, FailedCode, note)]));
        }
    }

    /// <summary>Concludes about an answer whose time has come, unless the rules leave it to an officer.</summary>
    public void DecideByRule(StoreSession store, VerificationRow row)
    {
        if (ReviewRules.Conclude(MessageXml.Read<VerificationReplyMessage>(row.Reply!), row.Round) is (var result, var note))
        {
            Decide(store, row, result, note, result == VerificationResult.SentBack ? Today.AddDays(DaysToReply) : null);
        }
    }

    private void Complete(StoreSession store, string number)
    {
        var row = store.FindVerification(number)!;
        if (row.Stage != VerificationStage.FilesMissing)
        {
            return;
        }

        var have = store.VerificationFiles(number).ToDictionary(file => file.FileId, file => file.Sha256);
        if ((MessageXml.Read<VerificationReplyMessage>(row.Reply!).VerificationFiles ?? []).Any(file => have.GetValueOrDefault(file.FileId) != file.Digest))
        {
            return;
        }

        var answered = row with { Stage = VerificationStage.Answered, ChangedAt = Now };
        store.Save(answered);
        Say(store, answered, VerificationResult.Received, "海关已接收，核查中", null);
        store.AddTask(WaitingTaskKind.Verification, number, row.MessageId!, Now + options.ReviewTime);
    }

    private void Say(StoreSession store, VerificationRow row, VerificationResult result, string note, DateOnly? replyBy) => store.AddMailbox(
        new VerificationReceiptMessage { CiqRegNo = row.Company, VerificationNo = row.Number, Result = result, Note = note, ReplyDate = replyBy, RspGenTime = Now },
        row.Subject,
        row.MessageId,
        row.Round,
        Now,
        faults.ForMessage());
}
