using AngleSharp.Dom;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Accounts;
using CooPortal.Domain.PreReview;
using CooPortal.Operations.CrossTenant;
using CooPortal.Operations.Customs;
using CooPortal.Operations.PreReview;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;

namespace CooPortal.Web.Tests.Features.PreReview;

/// <summary>Somebody of a producing company at the pages of 产品预审, and customs as told.</summary>
public sealed class PreReviewClerk(TestPortal portal, User user, PortalBrowser browser) : IDisposable
{
    public const string List = "/pre-review/products";

    private const string Form = "/pre-review/edit/save";

    public PortalBrowser Browser { get; } = browser;

    public Guid EnterpriseId { get; } = user.EnterpriseId!.Value;

    public string Flash => Browser.Page.QuerySelector(".flash")!.TextContent.Trim();

    public IReadOnlyList<IElement> Rows => [.. Browser.Page.QuerySelectorAll(".pre-review-list tbody tr")];

    public string Prompt => Browser.Page.QuerySelector("dialog p")!.TextContent;

    public static Dictionary<string, string> Sheet(string name = "不锈钢保温杯", string exFactory = "100", string fob = "120") => new()
    {
        ["NameZh"] = name,
        ["HsCode"] = "9617009000",
        ["Unit"] = "007",
        ["ProducerName"] = "宁波示范纺织有限公司",
        ["ProducerCode"] = Some.SocialCreditCode,
        ["ProductionAddress"] = "宁波市海曙区",
        ["Currency"] = "USD",
        ["ExFactoryPrice"] = exFactory,
        ["FobPrice"] = fob,
        ["HasImportedContent"] = "true",
        ["Process"] = "冲压、焊接",
    };

    public static Dictionary<string, string> Line(string price, string usage, string originating, string nonOriginating, string prefix = "Line.", string name = "钢带") => new()
    {
        [prefix + "Name"] = name,
        [prefix + "HsCode"] = "7219350000",
        [prefix + "Unit"] = "035",
        [prefix + "OriginCountry"] = "KOR",
        [prefix + "UnitPrice"] = price,
        [prefix + "Usage"] = usage,
        [prefix + "OriginatingValue"] = originating,
        [prefix + "NonOriginatingValue"] = nonOriginating,
    };

    /// <summary>新增 with one line, all in one post, as the form sends it.</summary>
    public async Task AddAsync(string name = "不锈钢保温杯")
    {
        await Browser.OpenAsync("/pre-review/edit");
        await Browser.SubmitAsync(Browser.Form(Form), Sheet(name).Concat(Line("4", "10", "0", "40", "Lines[0].")).ToDictionary());
    }

    /// <summary>Presses a button of the form of one product.</summary>
    public Task PressAsync(string formAction, IReadOnlyDictionary<string, string> values)
    {
        var form = Browser.Form(Form);
        var fields = form.Elements.OfType<AngleSharp.Html.Dom.IHtmlElement>()
            .Select(element => element switch
            {
                AngleSharp.Html.Dom.IHtmlInputElement { Type: not "checkbox" } input when input.Name is { Length: > 0 } => (input.Name, input.Value),
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => (area.Name!, area.Value),
                AngleSharp.Html.Dom.IHtmlSelectElement select => (select.Name!, select.Value ?? ""),
                _ => ("", ""),
            })
            .Where(field => field.Item1.Length > 0)
            .Select(field => new KeyValuePair<string, string>(field.Item1, values.GetValueOrDefault(field.Item1, field.Item2)))
            .ToList();
        fields.AddRange(values.Where(value => fields.TrueForAll(field => field.Key != value.Key)));
        return Browser.PostAsync($"/pre-review/edit/{formAction}", fields);
    }

    /// <summary>Ticks rows of the list and presses a button.</summary>
    public async Task TickAsync(string action, params Guid[] ids)
    {
        await Browser.OpenAsync(List);
        await Browser.PostAsync($"{List}/{action}", ids.Select(id => KeyValuePair.Create("ids", id.ToString())).Append(new("__RequestVerificationToken", Browser.Token)));
    }

    public Task ConfirmAsync(string action) => Browser.SubmitAsync((AngleSharp.Html.Dom.IHtmlFormElement)Browser.Page.QuerySelector($"dialog form[action='{List}/{action}']")!);

    /// <summary>状态 and 审核状态 of the only row.</summary>
    public async Task<string> StateAsync()
    {
        await Browser.OpenAsync(List);
        var cells = Rows.Single().QuerySelectorAll("td");
        return $"{cells[4].TextContent.Trim()}·{cells[^1].TextContent.Trim()}";
    }

    /// <summary>Customs decides about the request that waits.</summary>
    public async Task DecideAsync(Guid id, bool approved, string note = "")
    {
        await using var db = portal.Database.Open(clock: portal.Clock);
        var product = await db.PreReviewProducts.InEveryEnterprise().AsNoTracking().SingleAsync(row => row.Id == id);
        var receipt = new PreReviewReceiptMessage
        {
            CiqRegNo = "X",
            ProductKey = product.Key,
            Request = PreReviewRequest.Add,
            Result = approved ? PreReviewResult.Approved : PreReviewResult.Rejected,
            Note = note,
            RspGenTime = Some.Now,
        };
        await new RecordPreReviewReceipt(db, portal.Clock).ExecuteAsync(
            new InboxMessage
            {
                Partner = "customs",
                MessageId = Guid.NewGuid().ToString("N"),
                Kind = "PreReviewReceipt",
                SubjectKey = CustomsSubject.PreReview(id),
                Round = product.Round,
                Body = MessageXml.Write(receipt),
                BodySha256 = "",
            },
            default);
    }

    public async Task<List<PreReviewProduct>> StoredAsync()
    {
        await using var db = portal.Database.OpenAs(EnterpriseId);
        return await db.PreReviewProducts.AsNoTracking().ToListAsync();
    }

    public async Task<int> SentAsync()
    {
        await using var db = portal.Database.Open();
        return await db.OutboxMessages.CountAsync(row => row.EnterpriseId == EnterpriseId);
    }

    /// <summary>A product that customs has approved, in the database at once.</summary>
    public Task<Guid> ApprovedAsync(string name = "不锈钢保温杯") => StoreAsync(name, "SA");

    /// <summary>A product led along a way: S 提交, A 通过, R 不通过, C 变更, D 注销, H 恢复, X 删除.</summary>
    public async Task<Guid> StoreAsync(string name, string way)
    {
        var input = new PreReviewInput
        {
            Values = Sheet(name).ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
            HasImportedContent = "true",
            Lines = [Line("4", "10", "0", "40", "").ToDictionary(pair => pair.Key, pair => (string?)pair.Value)],
        };
        var sheet = PreReviewReading.Read(input).Sheet;
        await using var db = portal.Database.OpenAs(EnterpriseId);
        var product = PreReviewProduct.Create(EnterpriseId, $"K{await db.PreReviewProducts.CountAsync():D3}", sheet, Some.Now);
        foreach (var step in way)
        {
            switch (step)
            {
                case 'S':
                    product.Submit(Some.Now);
                    break;
                case 'A' or 'R':
                    product.Decide(step == 'A', "", Some.Now);
                    break;
                case 'C':
                    product.Change(sheet.Copy(), Some.Now);
                    break;
                case 'D':
                    product.Deregister(Some.Now);
                    break;
                case 'H':
                    product.Restore(Some.Now);
                    break;
                default:
                    product.Delete(Some.Now);
                    break;
            }
        }

        db.PreReviewProducts.Add(product);
        await db.SaveAuditedAsync(Actor.System("test"), "Seed", CancellationToken.None);
        return product.Id;
    }

    public void Dispose() => Browser.Dispose();
}
