using CooPortal.Domain.Verification;
using CooPortal.Web.Features.PreReview.Edit;

namespace CooPortal.Web.Features.Verification.Costs;

/// <summary>产品成本明细 of one line of 核查产品清单: the sheet of 产品预审.</summary>
public sealed record CostsPage
{
    public const string Address = "/verification/costs";

    public required VerificationRecord Record { get; init; }

    public required VerificationItem Item { get; init; }

    public required SheetForm Form { get; init; }

    /// <summary>When what is shown was typed and not saved; null when the page shows what is stored or was just posted.</summary>
    public DateTime? RestoredFrom { get; init; }

    /// <summary>The form comes back from a button, so that it shows more than the journal knows.</summary>
    public bool IsRedisplayed { get; init; }

    /// <summary>Under which the form's autosave is kept.</summary>
    public string JournalKey => KeyOf(Record.Id, Item.Number);

    public static string KeyOf(Guid id, int item) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Address}/{id}?item={item}");
}
