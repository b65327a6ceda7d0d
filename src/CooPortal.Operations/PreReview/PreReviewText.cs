using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.PreReview;

namespace CooPortal.Operations.PreReview;

/// <summary>A product as customs' interface carries it.</summary>
internal static class PreReviewText
{
    public static PreReviewMessage ToMessage(PreReviewProduct product, Enterprise enterprise)
    {
        var sheet = product.Sheet;
        return new PreReviewMessage
        {
            CiqRegNo = enterprise.SocialCreditCode,
            EtpsName = enterprise.NameZh,
            ProductKey = product.Key,
            Request = RequestOf(product.State),
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
            CertTypes = sheet.CertificateTypes.Count == 0 ? null : string.Join(',', sheet.CertificateTypes),
            Process = sheet.Process!,
            AnnualOutput = sheet.AnnualOutput,
            AnnualExport = sheet.AnnualExport,
            Remark = sheet.Remarks,
            Materials = [.. sheet.Lines.Select(ToMaterial)],
        };
    }

    public static PreReviewMaterial ToMaterial(CostLine line) => new()
    {
        MaterialName = line.Name!,
        HSCode = line.HsCode,
        Specification = line.Specification,
        Unit = line.Unit!,
        OriginCountry = CostLineFields.OriginCountry.ReadElement(line),
        Supplier = line.Supplier,
        UnitPrice = line.UnitPrice!.Value,
        Usage = line.Usage!.Value,
        OriginatingValue = line.OriginatingValue!.Value,
        NonOriginatingValue = line.NonOriginatingValue!.Value,
    };

    private static PreReviewRequest RequestOf(PreReviewState submitted) => submitted.Status() switch
    {
        PreReviewStatus.Added => PreReviewRequest.Add,
        PreReviewStatus.Changed => PreReviewRequest.Change,
        PreReviewStatus.Deregistered => PreReviewRequest.Deregister,
        PreReviewStatus.Restored => PreReviewRequest.Restore,
        PreReviewStatus.Deleted => PreReviewRequest.Delete,
        PreReviewStatus.Normal => throw new InvalidOperationException("An approved product has no request."),
    };
}
