using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooPortal.Web.Shared.Elements;

/// <summary>A state as a coloured badge; with href it opens what is behind it (receipts).</summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusBadgeTagHelper : TagHelper
{
    public required string Text { get; set; }

    public Tone Tone { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Href is null ? "span" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Href is not null)
        {
            output.Attributes.SetAttribute("href", Href);
        }

        output.Attributes.SetAttribute("class", "status-badge tone-" + Tone.ToString().ToLowerInvariant());
        var dot = new TagBuilder("i");
        var text = new TagBuilder("span");
        text.Attributes["data-live-text"] = "";
        text.InnerHtml.Append(Text);
        output.Content.AppendHtml(dot).AppendHtml(text);
    }
}
