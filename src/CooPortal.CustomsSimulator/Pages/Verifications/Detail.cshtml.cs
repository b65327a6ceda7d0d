using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Verifications;

/// <summary>One verification: what was asked, what the company answered, the officer's conclusion or change.</summary>
public sealed class DetailModel(SimulatorStore store, VerificationOfficer officer) : PageModel
{
    [BindProperty]
    public VerificationResult? Result { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public DateOnly? ReplyBy { get; set; }

    [BindProperty]
    public string? Requirement { get; set; }

    /// <summary>What the officer saw when deciding.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public VerificationRow Row { get; private set; } = null!;

    public VerificationMessage Asked { get; private set; } = null!;

    public VerificationReplyMessage? Reply { get; private set; }

    public IReadOnlySet<string> Files { get; private set; } = new HashSet<string>();

    public string SeenVersion => Version(Row);

    public IReadOnlyList<VerificationResult> Choices => Row switch
    {
        { IsClosed: true } => [],
        { Stage: VerificationStage.Answered } => [VerificationResult.SentBack, VerificationResult.Passed, VerificationResult.Failed],
        _ => [VerificationResult.Passed, VerificationResult.Failed],
    };

    public IActionResult OnGet(string number) => Load(number) ? Page() : NotFound();

    public IActionResult OnGetFile(string number, string file) =>
        store.Read(session => session.VerificationFile(number, file)) is { } body ? File(body, "application/pdf", $"{file}.pdf") : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken cancellationToken)
    {
        if (!Load(number))
        {
            return NotFound();
        }

        if (Result is not { } result || !Choices.Contains(result) || string.IsNullOrWhiteSpace(Note))
        {
            ModelState.Clear();
            ModelState.AddModelError("", "请选择结论并填写说明。");
            return Page();
        }

        return await ChangeAsync(
            number,
            "结论",
            (session, current) => officer.Decide(session, current, result, Note.Trim(), result == VerificationResult.SentBack ? ReplyBy ?? officer.Today.AddDays(VerificationOfficer.DaysToReply) : null),
            cancellationToken);
    }

    public async Task<IActionResult> OnPostAmendAsync(string number, CancellationToken cancellationToken) => Load(number)
        ? await ChangeAsync(
            number,
            "更改",
            (session, current) => officer.Amend(session, current, ReplyBy ?? Asked.ReplyDate, string.IsNullOrWhiteSpace(Requirement) ? Asked.Requirement : Requirement.Trim()),
            cancellationToken)
        : NotFound();

    private static string Version(VerificationRow row) => $"{row.Stage}/{row.Round}/{row.Revision}";

    private async Task<IActionResult> ChangeAsync(string number, string what, Action<StoreSession, VerificationRow> change, CancellationToken cancellationToken)
    {
        var changed = await store.WriteAsync(
            session =>
            {
                if (session.FindVerification(number) is not { IsClosed: false } current || Version(current) != Seen)
                {
                    return false;
                }

                change(session, current);
                return true;
            },
            cancellationToken);
        TempData["Done"] = changed ? $"{number} 的{what}已发出。" : $"{number} 刚刚有新的变化，本次{what}没有发出。";
        return Redirect($"/verifications/{number}");
    }

    private bool Load(string number)
    {
        if (store.Read(session => session.FindVerification(number)) is not { } row)
        {
            return false;
        }

        (Row, Asked) = (row, MessageXml.Read<VerificationMessage>(row.Request));
        Reply = row.Reply is null ? null : MessageXml.Read<VerificationReplyMessage>(row.Reply);
        Files = store.Read(session => session.VerificationFiles(number)).Select(file => file.FileId).ToHashSet();
        return true;
    }
}
