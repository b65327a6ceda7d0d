using System.Globalization;
using System.Reflection;
using System.Text;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Receipts;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Console;
using CooPortal.CustomsSimulator.Drawing;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Declarations;

/// <summary>One declaration: what it says, what customs answered, and the officer's decision.</summary>
public sealed class DetailModel(SimulatorStore store, CustomsDesk desk, VerificationOfficer verifications) : PageModel
{
    public const int ReasonRows = 6;

    /// <summary>Code of a reason that an officer writes.</summary>
    private const string OfficerCode = "0900";

    private const int MostMail = 100;

    [BindProperty]
    public RepType? Result { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public List<ReasonInput> Reasons { get; set; } = [];

    /// <summary>State that the officer saw when deciding.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Declaration Declaration { get; private set; } = null!;

    public IReadOnlyList<Goods> Goods { get; private set; } = [];

    public IReadOnlyList<(string Element, string Caption, string Value)> Head { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Elements { get; private set; } = [];

    public IReadOnlyList<MailboxMessage> Mail { get; private set; } = [];

    public string Raw { get; private set; } = "";

    public string? Seal { get; private set; }

    public string Signature => Convert.ToBase64String(SignatureDrawing.Png);

    public string SeenVersion => Version(Declaration);

    public IReadOnlyList<RepType> Choices => Declaration switch
    {
        { IsOpen: true } => [RepType.Approved, RepType.Returned, RepType.ManualReview, RepType.Verification, RepType.Cancelled],
        { State: DeclarationState.Approved } => [RepType.Cancelled],
        _ => [],
    };

    public IActionResult OnGet(string subject) => Load(subject) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string subject, CancellationToken cancellationToken)
    {
        if (!Load(subject))
        {
            return NotFound();
        }

        var reasons = Reasons.Where(reason => !string.IsNullOrWhiteSpace(reason.Text))
            .Select(reason => new ReceiptReason(FieldPath.Parse(reason.Element), OfficerCode, reason.Text!.Trim())).ToList();
        if (Problem(reasons) is { } problem)
        {
            ModelState.Clear();
            ModelState.AddModelError("", problem);
            return Page();
        }

        var decision = new Decision(Result!.Value, string.IsNullOrWhiteSpace(Words) ? Titles.Of(Result.Value) : Words.Trim(), reasons);
        var decided = await store.WriteAsync(
            session =>
            {
                if (session.FindDeclaration(subject) is not { } current || Version(current) != Seen)
                {
                    return false;
                }

                desk.Decide(session, current, decision);
                if (decision.Result == RepType.Verification)
                {
                    verifications.AskAbout(session, current);
                }

                return true;
            },
            cancellationToken);
        if (!decided)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "证书状态已变化，请核对后重新决定。");
            Load(subject);
            return Page();
        }

        TempData["Done"] = $"{Declaration.CertNo}：{Titles.Of(Result.Value)}，回执已发出。";
        return Redirect($"/declarations/{Uri.EscapeDataString(subject)}");
    }

    private static string Version(Declaration declaration) => $"{declaration.MessageId}/{declaration.State}/{declaration.Receipts}";

    private string? Problem(List<ReceiptReason> reasons) => Result switch
    {
        null => "请选择结论。",
        { } result when !Choices.Contains(result) => "证书的当前状态不能作此决定。",
        RepType.Returned or RepType.Cancelled when reasons.Count == 0 => "请至少填写一条原因。",
        _ => null,
    };

    private bool Load(string subject)
    {
        if (store.Read(session => session.FindDeclaration(subject)) is not { } declaration)
        {
            return false;
        }

        var message = MessageXml.Read<CertificateMessage>(declaration.Body);
        Declaration = declaration;
        Goods = message.CertificateList;
        Head = [.. Values(message.CertificateHead), .. message.ModCertificate is { } mod ? Values(mod) : []];
        Elements =
        [
            ("", "整份证书"),
            .. ElementCaptions.OfHead.Select(pair => (pair.Key, pair.Value)),
            .. Goods.SelectMany((_, i) => ElementCaptions.OfGoods.Select(pair => ($"{pair.Key}[{i + 1}]", $"第{i + 1}项货物 {pair.Value}"))),
        ];
        Mail = store.Read(session => session.Mail(subject, MostMail));
        Raw = Masked(declaration.Body, message.CertificateHead.Applicant);
        Seal = declaration.State == DeclarationState.Approved ? Convert.ToBase64String(SealDrawing.Png(message.CertificateHead.OrgCode ?? "")) : null;
        return true;
    }

    private static IEnumerable<(string, string, string)> Values(object group) => group.GetType().GetProperties()
        .Select(property => (property.Name, Element: property.GetCustomAttribute<ElementAttribute>(), Value: property.GetValue(group)))
        .Where(item => item is { Element: not null, Value: not (null or "") })
        .Select(item => (item.Name, item.Element!.Caption, Show(item.Name, item.Value!)));

    private static string Show(string element, object value) => (element, value) switch
    {
        (nameof(CertificateHead.Applicant), string id) => Mask(id),
        (_, bool flag) => flag ? "是" : "否",
        (_, DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        (_, Enum code) => code.ToString("d"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Masked(byte[] body, string? id)
    {
        var text = Encoding.UTF8.GetString(body);
        return string.IsNullOrEmpty(id) ? text : text.Replace(id, Mask(id), StringComparison.Ordinal);
    }

    private static string Mask(string id) => id.Length <= 4 ? id : new string('*', id.Length - 4) + id[^4..];
}
