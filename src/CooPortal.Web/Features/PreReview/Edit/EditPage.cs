using CooPortal.Domain.PreReview;

namespace CooPortal.Web.Features.PreReview.Edit;

/// <summary>The page of one product.</summary>
public sealed record EditPage
{
    public const string Address = "/pre-review/edit";

    public required SheetForm Form { get; init; }

    /// <summary>Null for 新增.</summary>
    public PreReviewProduct? Product { get; init; }

    /// <summary>When what is shown was typed and not saved; null when the page shows what is stored or was just posted.</summary>
    public DateTime? RestoredFrom { get; init; }

    /// <summary>The form comes back from a button, so that it shows more than the journal knows.</summary>
    public bool IsRedisplayed { get; init; }

    /// <summary>Under which the form's autosave is kept.</summary>
    public string JournalKey => KeyOf(Form.Posted.Id, Form.Posted.IsChange);

    public string Title => this switch
    {
        { Form.IsReadOnly: true } => "产品预审信息",
        { Product: null } => "产品预审新增",
        { Form.Posted.IsChange: true } => "产品预审变更",
        _ => "产品预审修改",
    };

    public static string KeyOf(Guid? id, bool isChange) => (id, isChange) switch
    {
        (null, _) => Address,
        (_, true) => $"{Address}/{id}?change=true",
        _ => $"{Address}/{id}",
    };
}
