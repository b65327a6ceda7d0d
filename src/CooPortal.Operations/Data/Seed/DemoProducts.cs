using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.PreReview;

namespace CooPortal.Operations.Data.Seed;

/// <summary>Products of 产品预审 of the demo's producing company, in different states; none waits for customs, so that every operation is open.</summary>
internal sealed class DemoProducts(Enterprise enterprise, DemoCompany company, DateTime now)
{
    private readonly PreReviewDesk _desk = new() { EnterpriseId = enterprise.Id, OrganisationCode = enterprise.OrganisationCode };

    public void AddTo(CooPortalDbContext db)
    {
        db.PreReviewDesks.Add(_desk);

        var pullover = Add(db, 40, Sheet(
            "棉针织套头衫", "COTTON KNITTED PULLOVER", "6110200090", "011", 8.5m, 9.2m, "织片、缩绒、套口缝合、整烫、包装",
            Line("精梳棉纱", null, "CHN", "035", 3.2m, 0.85m, imported: false),
            Line("氨纶丝", "5402440000", "KOR", "035", 6.5m, 0.06m, imported: true),
            Line("纽扣", null, "CHN", "007", 0.05m, 7, imported: false)));
        Decide(db, pullover, 38, true, "审核通过");

        var blanket = Add(db, 35, Blanket(13.5m));
        Decide(db, blanket, 33, true, "审核通过");
        blanket.Change(Blanket(14.2m), now.AddDays(-2));

        var scarf = Add(db, 60, Sheet(
            "羊毛围巾", "WOOLLEN SCARF", "6117101900", "011", 9, 9.9m, "纺纱、织造、缩绒、拉毛、流苏",
            Line("羊毛纱", "5107100000", "AUS", "035", 14, 0.3m, imported: true),
            Line("缩绒助剂", null, "CHN", "035", 2, 0.05m, imported: false)));
        Decide(db, scarf, 58, true, "审核通过");
        scarf.Deregister(now.AddDays(-10));
        Decide(db, scarf, 9, true, "同意注销");

        var dress = Add(db, 12, Sheet(
            "化纤女式连衣裙", "LADIES' DRESS OF SYNTHETIC FIBRES", "6204430090", "011", 15, 16.2m, "裁剪、缝制、整烫",
            Line("涤纶面料", "5407520000", "KOR", "030", 4.2m, 2.4m, imported: true),
            Line("里料", null, "CHN", "030", 1.1m, 1.5m, imported: false)));
        Decide(db, dress, 11, false, "涤纶面料来源与用料需补充说明，请核实后重新申请");

        Add(db, 1, Sheet(
            "棉制床单", "COTTON BED SHEET", "6302319100", "011", 6.8m, 7.4m, "裁剪、卷边缝制、检验、包装",
            Line("棉坯布", "5208120000", "VNM", "030", 1.35m, 3.2m, imported: true),
            Line("缝纫线", null, "CHN", "035", 0.9m, 0.05m, imported: false)));
    }

    private static CostLine Line(string name, string? hsCode, string country, string unit, decimal price, decimal usage, bool imported) => new()
    {
        Name = name,
        HsCode = hsCode,
        Unit = unit,
        OriginCountry = country,
        Supplier = imported ? "进口采购" : "国内采购",
        UnitPrice = price,
        Usage = usage,
        OriginatingValue = imported ? 0 : price * usage,
        NonOriginatingValue = imported ? price * usage : 0,
    };

    private PreReviewSheet Blanket(decimal fob) => Sheet(
        "涤纶毛毯", "POLYESTER BLANKET", "6301400000", "011", 12, fob, "纺丝、经编、印花、烫剪、包边",
            Line("涤纶短纤", null, "CHN", "035", 1.6m, 2.5m, imported: false),
            Line("分散染料", "3204110000", "DEU", "035", 18, 0.12m, imported: true));

    private PreReviewSheet Sheet(
        string name, string nameEn, string hsCode, string unit, decimal exFactory, decimal fob, string process, params CostLine[] lines) => new()
        {
            NameZh = name,
            NameEn = nameEn,
            HsCode = hsCode,
            Unit = unit,
            ProducerName = company.NameZh,
            ProducerCode = company.SocialCreditCode,
            ProductionAddress = company.AddressZh,
            Currency = "USD",
            ExFactoryPrice = exFactory,
            FobPrice = fob,
            HasImportedContent = true,
            CertificateTypes = [.. OriginChances.Of(new PreReviewSheet { FobPrice = fob }).Select(chance => chance.Type).Distinct().Take(3).Select(type => type.Code)],
            Process = process,
            Lines = lines,
        };

    private PreReviewProduct Add(CooPortalDbContext db, int daysAgo, PreReviewSheet sheet)
    {
        var at = now.AddDays(-daysAgo);
        return db.PreReviewProducts.Add(PreReviewProduct.Create(enterprise.Id, _desk.NextKey(at.Year), sheet, at)).Entity;
    }

    private void Decide(CooPortalDbContext db, PreReviewProduct product, int daysAgo, bool approved, string note)
    {
        var at = now.AddDays(-daysAgo);
        product.Submit(at.AddHours(-5));
        var request = product.State.Status().TitleZh();
        product.Decide(approved, note, at);
        db.Receipts.Add(new Receipt
        {
            EnterpriseId = enterprise.Id,
            SubjectKind = PreReviewReceipts.Product,
            SubjectId = product.Id,
            MessageId = $"demo:{product.Id:N}:{product.Round}",
            Round = product.Round,
            Time = at,
            ReceivedAt = at,
            Sender = "海关",
            Kind = approved ? "审核通过" : "审核不通过",
            Text = $"产品 {product.Key} {product.NameZh}（{request}申请）：{note}",
            Applied = true,
        });
    }
}
