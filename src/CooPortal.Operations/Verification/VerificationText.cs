using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.Verification;
using CooPortal.Operations.PreReview;

namespace CooPortal.Operations.Verification;

/// <summary>Requests and answers as customs' interface carries them.</summary>
internal static class VerificationText
{
    public static VerificationRequest ToRequest(VerificationMessage message) => new()
    {
        Kind = (VerificationKind)(int)message.Type,
        CertificateNumber = message.CertNo,
        ProductKey = message.ProductKey,
        Office = message.OrgCode,
        StartedOn = message.StartDate,
        ReplyBy = message.ReplyDate,
        Subject = message.Subject,
        Requirement = message.Requirement,
        Materials = Codes(message.Materials),
        Items = [.. (message.VerificationItems ?? []).Select(ToItem)],
    };

    public static VerificationReplyMessage ToReply(VerificationRecord record, Enterprise enterprise)
    {
        var costs = record.Answer.Costs.Where(costs => record.Request.Item(costs.Item) is not null).Select(ToCost).ToList();
        var files = VerificationRecord.InOrder(record.Files).Select(ToEntry).ToList();
        return new VerificationReplyMessage
        {
            CiqRegNo = enterprise.SocialCreditCode,
            EtpsName = enterprise.NameZh,
            VerificationNo = record.Number,
            Revision = record.Revision,
            Explanation = record.Answer.Explanation!,
            ContactName = record.Answer.ContactName!,
            ContactTel = record.Answer.ContactTelephone!,
            VerificationCosts = costs.Count == 0 ? null : costs,
            VerificationFiles = files.Count == 0 ? null : files,
        };
    }

    public static VerificationFileMessage ToFile(VerificationRecord record, VerificationFile file, Enterprise enterprise, byte[] content) => new()
    {
        CiqRegNo = enterprise.SocialCreditCode,
        VerificationNo = record.Number,
        FileId = file.Id.ToString("N"),
        FileName = file.Name,
        DocType = "PDF",
        FileContent = content,
    };

    private static VerificationItem ToItem(VerificationItemDetails item) => new()
    {
        Number = item.ItemNo,
        NameZh = item.ProductName,
        HsCode = item.HSCode,
        Quantity = item.Qty,
        Unit = item.Unit,
        ProductKey = item.ProductKey,
        Materials = Codes(item.Materials),
        NeedsCosts = item.CostNeeded,
    };

    private static VerificationFileEntry ToEntry(VerificationFile file) => new()
    {
        FileId = file.Id.ToString("N"),
        ItemNo = file.Item,
        FileType = file.Kind,
        FileName = file.Name,
        Digest = file.Sha256,
    };

    private static VerificationCost ToCost(VerificationCosts costs)
    {
        var sheet = costs.Sheet;
        return new VerificationCost
        {
            ItemNo = costs.Item,
            ProductName = sheet.NameZh!,
            ProductNameE = sheet.NameEn,
            HSCode = sheet.HsCode!,
            Model = sheet.Model,
            Unit = sheet.Unit!,
            ProducerName = sheet.ProducerName!,
            ProducerCode = sheet.ProducerCode!,
            ProductionAddress = sheet.ProductionAddress!,
            Currency = sheet.Currency!,
            ExFactoryPrice = sheet.ExFactoryPrice!.Value,
            FOBPrice = sheet.FobPrice!.Value,
            ImportedContent = sheet.HasImportedContent!.Value,
            Process = sheet.Process!,
            Remark = sheet.Remarks,
            Materials = [.. sheet.Lines.Select(PreReviewText.ToMaterial)],
        };
    }

    private static string[] Codes(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
