using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooPortal.Web.Shared.Fields;

/// <summary>A group of fields in twelve columns, with a heading.</summary>
[HtmlTargetElement("field-grid")]
public sealed class FieldGridTagHelper : TagHelper
{
    public string? Heading { get; set; }

    public string? Note { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Heading is null ? "div" : "fieldset";
        output.AddClass("field-group", HtmlEncoder.Default);
        if (Heading is not null)
        {
            var legend = new TagBuilder("legend");
            legend.InnerHtml.Append(Heading);
            if (Note is not null)
            {
                var note = new TagBuilder("small");
                note.InnerHtml.Append(Note);
                legend.InnerHtml.AppendHtml(note);
            }

            output.PreContent.AppendHtml(legend);
        }

        output.PreContent.AppendHtml("<div class=\"field-grid\">");
        output.PostContent.AppendHtml("</div>");
    }
}
