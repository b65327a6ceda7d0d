using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CooPortal.Web.Shared.Elements;

/// <summary>Puts the antiforgery token into post forms with a written-out action; the framework's helper leaves those without one.</summary>
[HtmlTargetElement("form", Attributes = "action")]
public sealed class PostFormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.AllAttributes["method"]?.Value?.ToString()?.Equals("post", StringComparison.OrdinalIgnoreCase) == true)
        {
            output.PostContent.AppendHtml(antiforgery.GetHtml(ViewContext.HttpContext));
        }
    }
}
