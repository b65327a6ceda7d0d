using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooPortal.Web.Shared.Elements;

/// <summary>
/// A native dialog. A button with data-opens="id" shows it; Esc and data-closes close it. Content: the words, then
/// &lt;div class="dialog-actions"&gt; with the one primary button at the right.
/// </summary>
[HtmlTargetElement("modal", Attributes = "id,title")]
public sealed class DialogTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required string Id { get; set; }

    public required string Title { get; set; }

    /// <summary>Shown when the page opens, for a question that an action without script led to.</summary>
    public bool Open { get; set; }

    public bool Wide { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dialog";
        output.Attributes.SetAttribute("id", Id);
        output.Attributes.SetAttribute("aria-labelledby", Id + "-title");
        output.AddClass("coo-dialog", encoder);
        if (Wide)
        {
            output.AddClass("wide", encoder);
        }

        if (Open)
        {
            output.Attributes.SetAttribute("data-open", "");
            output.Attributes.SetAttribute("open", "open");
        }

        var heading = new TagBuilder("h2");
        heading.Attributes["id"] = Id + "-title";
        heading.InnerHtml.Append(Title);
        output.PreContent.AppendHtml("<header class=\"dialog-header\">").AppendHtml(heading)
            .AppendHtml("<button type=\"button\" class=\"btn-close\" data-closes aria-label=\"关闭\"></button></header><div class=\"dialog-body\">");
        output.PostContent.AppendHtml("</div>");
    }
}
