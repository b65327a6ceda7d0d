using System.Reflection;
using CooPortal.CustomsProtocol;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.CustomsSimulator.Store;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooPortal.CustomsSimulator.Pages.Qualifications;

/// <summary>One company of the register; the fields are those of the message.</summary>
public sealed class EditModel(SimulatorStore store, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<(string Name, string Caption, int Length, bool Required)> Fields { get; } =
    [
        .. Properties().Select(item => (item.Property.Name, item.Element.Caption, item.Element.Length, item.Element.Presence == Presence.Required)),
    ];

    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    public bool Exists => Values.GetValueOrDefault(nameof(EnterpriseDetails.CiqRegNo)) is { Length: > 0 } code && store.Read(session => session.Qualification(code)) is not null;

    public IActionResult OnGet(string? code)
    {
        if (code is null)
        {
            return Page();
        }

        if (store.Read(session => session.Qualification(code)) is not { } body || MessageXml.Read<QualificationAnswerMessage>(body).Enterprise is not { } details)
        {
            return NotFound();
        }

        Values = Properties().ToDictionary(item => item.Property.Name, item => (string?)item.Property.GetValue(details));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var details = new EnterpriseDetails { CiqRegNo = "", EtpsName = "" };
        foreach (var (property, _) in Properties())
        {
            property.SetValue(details, Values.GetValueOrDefault(property.Name)?.Trim());
        }

        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var body = MessageXml.Write(new QualificationAnswerMessage { CiqRegNo = details.CiqRegNo, Enterprise = details, RspGenTime = now });
            await store.WriteAsync(
                session =>
                {
                    session.SaveQualification(details.CiqRegNo, body, now);
                    return 0;
                },
                cancellationToken);
        }
        catch (ProtocolException e)
        {
            ModelState.Clear();
            ModelState.AddModelError("", e.Message);
            return Page();
        }

        TempData["Done"] = $"{details.EtpsName} 的备案已保存。";
        return Redirect("/qualifications");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        await store.WriteAsync(
            session =>
            {
                session.DeleteQualification(Values.GetValueOrDefault(nameof(EnterpriseDetails.CiqRegNo)) ?? "");
                return 0;
            },
            cancellationToken);
        TempData["Done"] = "备案已删除。";
        return Redirect("/qualifications");
    }

    private static IEnumerable<(PropertyInfo Property, ElementAttribute Element)> Properties() => typeof(EnterpriseDetails).GetProperties()
        .Select(property => (property, property.GetCustomAttribute<ElementAttribute>()!))
        .Where(item => item.Item2 is not null);
}
