using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Verifications;

/// <summary>An officer asks a company.</summary>
public sealed class NewModel(SimulatorStore store, VerificationOfficer officer, TimeProvider clock) : PageModel
{
    private const string Office = "3101";

    [BindProperty]
    public string? Company { get; set; }

    [BindProperty]
    public VerificationType Type { get; set; } = VerificationType.AfterIssue;

    [BindProperty]
    public string? CertNo { get; set; }

    [BindProperty]
    public string? ProductKey { get; set; }

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Requirement { get; set; }

    [BindProperty]
    public DateOnly? ReplyBy { get; set; }

    [BindProperty]
    public string? Materials { get; set; }

    [BindProperty]
    public string? ProductName { get; set; }

    [BindProperty]
    public string? HSCode { get; set; }

    [BindProperty]
    public string? ItemMaterials { get; set; }

    [BindProperty]
    public bool CostNeeded { get; set; }

    public void OnGet() => ReplyBy = officer.Today.AddDays(VerificationOfficer.DaysToReply);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Empty(Company) || Empty(Subject) || Empty(Requirement) || ReplyBy is null)
        {
            ModelState.Clear();
            ModelState.AddModelError("", "请填写企业、核查事项、核查要求和回复期限。");
            return Page();
        }

        try
        {
            var number = await store.WriteAsync(
                session =>
                {
                    var message = Message(officer.NextNumber(session, Office));
                    officer.Ask(session, message);
                    return message.VerificationNo;
                },
                cancellationToken);
            TempData["Done"] = $"核查记录单 {number} 已发出。";
            return Redirect("/verifications");
        }
        catch (ProtocolException unfit)
        {
            ModelState.Clear();
            ModelState.AddModelError("", unfit.Message);
            return Page();
        }
    }

    private static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    private static string? Tidy(string? text) => Empty(text) ? null : text!.Trim();

    private VerificationMessage Message(string number) => new()
    {
        CiqRegNo = Company!.Trim(),
        VerificationNo = number,
        Revision = 1,
        Type = Type,
        CertNo = Tidy(CertNo),
        ProductKey = Tidy(ProductKey),
        OrgCode = Office,
        StartDate = officer.Today,
        ReplyDate = ReplyBy!.Value,
        Subject = Subject!.Trim(),
        Requirement = Requirement!.Trim(),
        Materials = Tidy(Materials),
        VerificationItems = Empty(ProductName)
            ? null
            : [new VerificationItemDetails { ItemNo = 1, ProductName = ProductName!.Trim(), HSCode = Tidy(HSCode), ProductKey = Tidy(ProductKey), Materials = Tidy(ItemMaterials), CostNeeded = CostNeeded }],
        RspGenTime = clock.GetUtcNow().UtcDateTime,
    };
}
