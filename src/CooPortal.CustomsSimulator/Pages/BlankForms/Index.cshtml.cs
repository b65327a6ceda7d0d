using System.ComponentModel.DataAnnotations;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Review;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.BlankForms;

/// <summary>空白证单: gives forms to companies, and shows what became of them.</summary>
public sealed class IndexModel(SimulatorStore store, BlankFormOfficer officer) : PageModel
{
    /// <summary>Most forms that are given out at once.</summary>
    public const int Most = 1000;

    private const int MostRows = 200;
    private const string Office = "3101";

    [BindProperty, Required(ErrorMessage = "请填写领用企业。"), StringLength(18, MinimumLength = 18, ErrorMessage = "统一社会信用代码应为18位。")]
    public string Company { get; set; } = "";

    [BindProperty]
    public BlankFormHolding Holder { get; set; } = BlankFormHolding.Exporter;

    [BindProperty, Required(ErrorMessage = "请填写空白证单类型。"), RegularExpression("[A-Z]{1,2}", ErrorMessage = "空白证单类型是证书类型的一至二位代码。")]
    public string CertType { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写起始流水号。"), RegularExpression("[A-Z0-9]{1,20}", ErrorMessage = "流水号由不超过20位的大写字母和数字组成。")]
    public string First { get; set; } = "";

    [BindProperty, Range(1, Most, ErrorMessage = "份数应在1到1000之间。")]
    public int Count { get; set; } = BlankFormIssueMessage.Most;

    public IReadOnlyList<BlankFormRow> Used { get; private set; } = [];

    public IReadOnlyList<BlankFormPad> Pads { get; private set; } = [];

    public void OnGet() => Load();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await IssueAsync(cancellationToken) is { } refusal)
        {
            ModelState.AddModelError("", refusal);
        }

        if (!ModelState.IsValid)
        {
            Load();
            return Page();
        }

        TempData["Done"] = $"已向 {Company} 发放 {CertType} 空白证单 {Count} 份，起始流水号 {First}。";
        return Redirect("/blank-forms");
    }

    private async Task<string?> IssueAsync(CancellationToken cancellationToken)
    {
        List<string> numbers;
        try
        {
            numbers = [.. SerialNumbers.Following(First, Count)];
        }
        catch (FormatException unfit)
        {
            return unfit.Message;
        }

        return await store.WriteAsync(
            session =>
            {
                if (session.Qualification(Company) is not { } known)
                {
                    return "该企业未在海关备案，不能发放。";
                }

                var name = MessageXml.Read<QualificationAnswerMessage>(known).Enterprise!.EtpsName;
                return officer.Issue(session, Company, name, Holder, CertType, Office, numbers) is { } taken ? $"流水号 {taken} 已发放，本次没有发放。" : null;
            },
            cancellationToken);
    }

    private void Load() => (Used, Pads) = store.Read(session => (session.UsedBlankForms(MostRows), session.BlankFormPads(MostRows)));
}
