using AngleSharp.Dom;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.PreReview;
using CooPortal.Domain.Verification;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.PreReview;
using Microsoft.EntityFrameworkCore;
using static CooPortal.Domain.Verification.VerificationAction;

namespace CooPortal.Web.Tests.Features.Verification;

/// <summary>Somebody of a company at the pages of 核查互动.</summary>
public sealed class VerificationClerk(VerificationPortal portal, User user, string company, PortalBrowser browser) : IDisposable
{
    public const string List = "/verification/records";

    private static int _numbers;

    public PortalBrowser Browser { get; } = browser;

    public Guid EnterpriseId { get; } = user.EnterpriseId!.Value;

    public string Company { get; } = company;

    public string Flash => Browser.Page.QuerySelector(".flashes .flash")?.TextContent.Trim() ?? "";

    public IReadOnlyList<IElement> Rows => [.. Browser.Page.QuerySelectorAll(".verification-list tbody tr")];

    public IReadOnlyList<string> Problems => [.. Browser.Page.QuerySelectorAll(".error-summary li").Select(line => line.TextContent)];

    /// <summary>核查状态 as the page of the record shows it.</summary>
    public string StateShown => Browser.Page.QuerySelector(".page-head .status-badge")!.TextContent.Trim();

    public static Dictionary<string, string> Typed(string explanation = "全部在本厂生产") => new() { ["Explanation"] = explanation, ["ContactName"] = "李晓燕", ["ContactTelephone"] = "0574-87654321" };

    /// <summary>Customs asks over the protocol: V02 for the record, V12 and costs for its product.</summary>
    public async Task<Guid> AskAsync()
    {
        var number = await portal.AtCustomsAsync((session, officer) =>
        {
            var message = new VerificationMessage
            {
                CiqRegNo = Company,
                VerificationNo = officer.NextNumber(session, "3101"),
                Revision = 1,
                Type = VerificationType.AfterIssue,
                OrgCode = "3101",
                StartDate = new DateOnly(2026, 3, 5),
                ReplyDate = new DateOnly(2026, 3, 20),
                Subject = "原产资格核查",
                Requirement = "请说明生产工序",
                Materials = "V02",
                VerificationItems = [new VerificationItemDetails { ItemNo = 1, ProductName = "保温杯", HSCode = "9617009000", Materials = "V12", CostNeeded = true }],
                RspGenTime = Some.Now,
            };
            officer.Ask(session, message);
            return message.VerificationNo;
        });
        VerificationRecord? record = null;
        await portal.UntilAsync(async () => (record = (await StoredAsync()).Find(row => row.Number == number)) is not null);
        return record!.Id;
    }

    /// <summary>A record led along a way without customs, in the database at once.</summary>
    public async Task<VerificationRecord> StoreAsync(VerificationState state, string? productKey = null)
    {
        var request = new VerificationRequest
        {
            Kind = VerificationKind.AfterIssue,
            CertificateNumber = $"B{Interlocked.Increment(ref _numbers):D9}",
            ProductKey = productKey,
            Office = "3101",
            StartedOn = new DateOnly(2026, 3, 1),
            ReplyBy = new DateOnly(2026, 3, 20),
            Subject = "原产资格核查",
            Requirement = "请说明",
            Items = productKey is null ? [] : [new VerificationItem { Number = 1, NameZh = "保温杯", ProductKey = productKey }],
        };
        var record = VerificationRecord.Receive(EnterpriseId, $"HCT{_numbers:D6}", 1, request, Some.Now);
        record.Explain(new VerificationAnswer { Explanation = "说明", ContactName = "李", ContactTelephone = "13800000000" }, Some.Now);
        VerificationAction[] way = state switch
        {
            VerificationState.Pending => [],
            VerificationState.Submitted => [Submit],
            VerificationState.InProgress => [Submit, Receive],
            VerificationState.SentBack => [Submit, SendBack],
            VerificationState.Resubmitted => [Submit, SendBack, Submit],
            VerificationState.Passed => [Submit, Pass],
            _ => [Submit, Fail],
        };
        foreach (var step in way)
        {
            if (step == Submit)
            {
                record.Submit(Some.Now);
            }
            else
            {
                record.Hear(step, record.Round, "海关的话", null, Some.Now);
            }
        }

        await using var db = portal.Portal.Database.OpenAs(EnterpriseId);
        db.VerificationRecords.Add(record);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return record;
    }

    /// <summary>A product of 产品预审.</summary>
    public async Task<Guid> AddProductAsync(string key)
    {
        await using var db = portal.Portal.Database.OpenAs(EnterpriseId);
        var product = PreReviewProduct.Create(EnterpriseId, key, new PreReviewSheet { NameZh = "保温杯" }, Some.Now);
        db.PreReviewProducts.Add(product);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return product.Id;
    }

    public async Task<List<VerificationRecord>> StoredAsync()
    {
        await using var db = portal.Portal.Database.OpenAs(EnterpriseId);
        return await db.VerificationRecords.AsNoTracking().Include(row => row.Files).ToListAsync();
    }

    public async Task<int> SentAsync()
    {
        await using var db = portal.Portal.Database.Open();
        return await db.OutboxMessages.CountAsync(row => row.EnterpriseId == EnterpriseId);
    }

    /// <summary>Ticks rows of the list and presses a button.</summary>
    public async Task TickAsync(string action, params Guid[] ids)
    {
        await Browser.OpenAsync(List);
        await Browser.PostAsync($"{List}/{action}", ids.Select(id => KeyValuePair.Create("ids", id.ToString())).Append(new("__RequestVerificationToken", Browser.Token)));
    }

    public Task OpenAsync(Guid id) => Browser.OpenAsync($"/verification/edit/{id}");

    /// <summary>暂存 or 提交 of the form as the page shows it, with other values.</summary>
    public Task PressAsync(Guid id, string button, Dictionary<string, string>? values = null)
    {
        var form = Browser.Form($"/verification/edit/{id}");
        if (button == "提交")
        {
            form.SetAttribute("action", $"/verification/edit/{id}/submit");
        }

        return Browser.SubmitAsync(form, values);
    }

    public Task UploadAsync(Guid id, int item, params (string Kind, string Name, byte[] Content)[] files) => Browser.UploadAsync(
        $"/verification/edit/{id}/upload", [new("__RequestVerificationToken", Browser.Token), new("item", $"{item}")], files);

    /// <summary>The whole form of costs with one line, as the page sends it.</summary>
    public async Task SaveCostsAsync(Guid id, string exFactory = "100", string fob = "120", string imported = "true", params string[] line)
    {
        string[] cells = line.Length == 0 ? ["4", "10", "0", "40"] : line;
        await Browser.OpenAsync($"/verification/costs/{id}?item=1");
        var values = PreReviewClerk.Sheet(exFactory: exFactory, fob: fob).Concat(PreReviewClerk.Line(cells[0], cells[1], cells[2], cells[3], "Lines[0].")).ToDictionary();
        values["HasImportedContent"] = imported;
        await Browser.SubmitAsync(Browser.Form("/verification/costs/save"), values);
    }

    public void Dispose() => Browser.Dispose();
}
