using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooPortal.Web.Shared.Elements;

/// <summary>
/// A button of a toolbar: a link with href, else a submit button. With refusal it cannot be used and says why on hover and focus.
/// In a list, needs="declare" enables it by the data-actions of the selected rows.
/// </summary>
[HtmlTargetElement("toolbar-button")]
public sealed class ToolbarButtonTagHelper(HtmlEncoder encoder) : TagHelper
{
    // Razor hands a null expression over as empty text, hence the setters
    public string? Icon { get; set; }

    public bool Primary { get; set; }

    public bool Danger { get; set; }

    public string? Href { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Why the button cannot be used now.</summary>
    public string? Refusal { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Action that every selected row must allow.</summary>
    public string? Needs { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    /// <summary>Said while the selection does not allow it.</summary>
    public string? NeedsText { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = Href is not null && Refusal is null;
        output.TagName = link ? "a" : "button";
        output.AddClass("btn", encoder);
        output.AddClass(Primary ? "btn-primary" : "btn-tool", encoder);
        if (Danger)
        {
            output.AddClass("btn-danger-quiet", encoder);
        }

        if (link)
        {
            output.Attributes.SetAttribute("href", Href);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", Refusal is null ? "submit" : "button");
        }

        if (Refusal is not null)
        {
            // aria-disabled keeps the button in the tab order, so that the reason can be read by keyboard
            output.Attributes.SetAttribute("aria-disabled", "true");
            output.Attributes.SetAttribute("title", Refusal);
            output.Attributes.RemoveAll("formaction");
            output.Attributes.RemoveAll("data-opens");
        }

        if (Needs is not null)
        {
            output.Attributes.SetAttribute("data-needs", Needs);
            output.Attributes.SetAttribute("data-needs-text", NeedsText ?? "请先选择可以执行此操作的记录");
        }

        if (Icon is not null)
        {
            var icon = new IconTagHelper { Name = Icon, ViewContext = ViewContext };
            var inner = new TagHelperOutput("icon", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
            icon.Process(context, inner);
            output.PreContent.AppendHtml(inner);
        }
    }
}
