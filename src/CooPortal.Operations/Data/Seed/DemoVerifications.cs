using CooPortal.Domain.Certificates;
using CooPortal.Domain.Enterprises;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Verification;
using CooPortal.Operations.Certificates;
using CooPortal.Operations.Verification;

namespace CooPortal.Operations.Data.Seed;

/// <summary>核查记录单 of the demo's producing company in every state; customs' simulator knows them by the same numbers.</summary>
/// <param name="enterprise">The company.</param>
/// <param name="products">Its products of 产品预审, by key.</param>
/// <param name="certificates">Numbers of certificates that it declared, at least two.</param>
/// <param name="now">The demo's present.</param>
internal sealed class DemoVerifications(Enterprise enterprise, IReadOnlyList<PreReviewProduct> products, IReadOnlyList<string> certificates, DateTime now)
{
    private const string NumberStart = "HC310120269000";

    public void AddTo(CooPortalDbContext db)
    {
        Ask(db, 1, 6, 5, Request(
            VerificationKind.AfterIssue, certificates[0], "进口方海关请求核查货物的原产资格",
            "请说明该批货物的生产加工过程，提供原材料采购凭证和出口单证，并逐项填写产品成本明细。\n所列电子资料请扫描为 PDF 上传。",
            ["V02", "V04", "V06"],
            Item(1, products[0], needsCosts: true, "V12"),
            Item(2, products[1], needsCosts: true)));
        Ask(db, 6, 22, -2, Request(
            VerificationKind.ReturnInquiry, certificates[1], "退证查询：收货人名称与合同不一致", "请说明退证原因，并上传出口合同。", ["V08"]));

        var sentBack = Ask(db, 2, 18, -3, Request(VerificationKind.AfterIssue, null, "产品原产地标准核查", "请说明产品的主要原材料来源和加工工序。", [], Item(1, products[0], needsCosts: true)));
        Reply(db, sentBack, 12, products[0]);
        Conclude(db, sentBack, 9, VerificationAction.SendBack, "原材料来源说明不充分，请补充采购发票或合同", Day(7));
        Change(db, sentBack, 9, Request(VerificationKind.AfterIssue, null, "产品原产地标准核查", "请补充上传原材料采购发票或合同。", ["V04"], Item(1, products[0], needsCosts: true)), 7);

        Reply(db, Ask(db, 3, 10, 5, Request(VerificationKind.AfterIssue, certificates[1], "随机抽查：生产能力核实", "请说明生产设备、人员和年产量。", [])), 3, null);

        var passed = Ask(db, 4, 40, -25, Request(VerificationKind.BeforeIssue, null, "签证前核查：首次申领", "请说明产品的生产加工过程。", [], Item(1, products[1], needsCosts: true)));
        Reply(db, passed, 36, products[1]);
        Conclude(db, passed, 33, VerificationAction.Pass, "经核查，货物符合原产地规则", null);

        var failed = Ask(db, 5, 50, -35, Request(VerificationKind.AfterIssue, null, "加工工序核查", "请说明绣花工序是否委托境外加工。", []));
        Reply(db, failed, 45, null);
        Conclude(db, failed, 41, VerificationAction.Fail, "主要工序在境外完成，不符合原产地标准", null);
    }

    private static VerificationRequest Request(VerificationKind kind, string? certificate, string subject, string requirement, string[] materials, params VerificationItem[] items) => new()
    {
        Kind = kind,
        CertificateNumber = certificate,
        ProductKey = certificate is null && items.Length > 0 ? items[0].ProductKey : null,
        Office = "3101",
        Subject = subject,
        Requirement = requirement,
        Materials = materials,
        Items = items,
    };

    private static VerificationItem Item(int number, PreReviewProduct product, bool needsCosts, params string[] materials) => new()
    {
        Number = number,
        NameZh = product.NameZh,
        HsCode = product.HsCode,
        Quantity = 1200 * number,
        Unit = product.Sheet.Unit,
        ProductKey = product.Key,
        Materials = materials,
        NeedsCosts = needsCosts,
    };

    private DateTime DaysAgo(int days) => now.AddDays(-days);

    /// <summary>So many days from today.</summary>
    private DateOnly Day(int days) => ChinaCalendar.DayInChina(now).AddDays(days);

    private VerificationRecord Ask(CooPortalDbContext db, int serial, int daysAgo, int replyInDays, VerificationRequest request)
    {
        (request.StartedOn, request.ReplyBy) = (Day(-daysAgo), Day(replyInDays));
        var record = VerificationRecord.Receive(enterprise.Id, $"{NumberStart}{serial}", 1, request, DaysAgo(daysAgo));
        Keep(db, record, daysAgo, 0, "下发核查", $"{request.Subject}，请于 {request.ReplyBy:yyyy-MM-dd} 前回复");
        return db.VerificationRecords.Add(record).Entity;
    }

    private void Change(CooPortalDbContext db, VerificationRecord record, int daysAgo, VerificationRequest request, int replyInDays)
    {
        (request.StartedOn, request.ReplyBy) = (record.StartedOn, Day(replyInDays));
        record.Amend(2, request, DaysAgo(daysAgo));
        Keep(db, record, daysAgo, record.Round, "更改核查要求", $"{request.Subject}，请于 {request.ReplyBy:yyyy-MM-dd} 前回复");
    }

    /// <summary>Answers, and customs receives it.</summary>
    private void Reply(CooPortalDbContext db, VerificationRecord record, int daysAgo, PreReviewProduct? product)
    {
        if (product is not null)
        {
            record.KeepCosts(1, product.Sheet.Copy(), DaysAgo(daysAgo));
        }

        record.Explain(
            new VerificationAnswer
            {
                Explanation = "产品全部在本公司宁波工厂生产，主要工序为织造、染整、裁剪、缝制和包装；主要原材料为国内采购，少量辅料进口。",
                ContactName = "李晓燕",
                ContactTelephone = "0574-87654321",
            },
            DaysAgo(daysAgo));
        record.Submit(DaysAgo(daysAgo));
        Conclude(db, record, daysAgo, VerificationAction.Receive, "海关已接收，核查中", null);
    }

    private void Conclude(CooPortalDbContext db, VerificationRecord record, int daysAgo, VerificationAction said, string note, DateOnly? replyBy)
    {
        record.Hear(said, record.Round, note, replyBy, DaysAgo(daysAgo));
        Keep(db, record, daysAgo, record.Round, said == VerificationAction.Receive ? "海关已接收" : record.State.TitleZh(), note);
    }

    private void Keep(CooPortalDbContext db, VerificationRecord record, int daysAgo, int round, string kind, string text) => db.Receipts.Add(new Receipt
    {
        EnterpriseId = enterprise.Id,
        SubjectKind = VerificationReceipts.Record,
        SubjectId = record.Id,
        MessageId = $"demo:{record.Number}:{kind}",
        Round = round,
        Time = DaysAgo(daysAgo),
        ReceivedAt = DaysAgo(daysAgo),
        Sender = "海关",
        Kind = kind,
        Text = $"核查记录单 {record.Number}：{text}",
        Applied = true,
    });
}
