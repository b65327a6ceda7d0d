using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CooPortal.Web.Shared.Fields;

/// <summary>The HTML of one field. It works without script: a picker is then a text field that takes the code.</summary>
internal sealed class FieldMarkup(FieldView view, bool autofocus)
{
    private readonly string id = TagBuilder.CreateSanitizedId(view.Name, "_");

    public string WrapperClass =>
        $"field span-{view.Columns.ToString(CultureInfo.InvariantCulture)} field-{view.Kind.ToString().ToLowerInvariant()}"
        + (view.Error is null ? "" : " has-error")
        + (view.Warning is null ? "" : " has-warning");

    public IHtmlContent Render()
    {
        var content = new HtmlContentBuilder();
        if (view.Kind == FieldKind.Flag)
        {
            content.AppendHtml(Flag());
        }
        else
        {
            content.AppendHtml(LabelTag());
            if (view.Link is not null)
            {
                content.AppendHtml(LinkTag(view.Link));
            }

            if (view.Strength)
            {
                content.AppendHtml(StrengthTag());
            }

            content.AppendHtml(Control());
        }

        Note(content, "field-hint", "hint", view.Hint);
        Note(content, "field-warning", "warning", view.Warning);
        Note(content, "field-error", "error", view.Error);
        return content;
    }

    private TagBuilder LabelTag()
    {
        var label = Tag("label", "field-label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(view.Label);
        if (view.Box is not null)
        {
            var box = Tag("span", "field-box");
            box.InnerHtml.Append(view.Box);
            label.InnerHtml.AppendHtml(box);
        }

        return label;
    }

    // beside the label, not inside: the field is called by its label alone
    private static TagBuilder LinkTag(FieldLink link)
    {
        var tag = Tag("a", link.IsRed ? "field-link red" : "field-link");
        tag.Attributes["href"] = link.Href;
        tag.Attributes["title"] = link.Title;
        tag.Attributes["data-library"] = "";
        tag.InnerHtml.Append(link.Text);
        return tag;
    }

    // the script fills it in and unhides it: without script there is the hint, and the answer of the server
    private TagBuilder StrengthTag()
    {
        var meter = Tag("meter", "password-meter");
        meter.Attributes["min"] = "0";
        meter.Attributes["max"] = "3";
        meter.Attributes["low"] = "1.5";
        meter.Attributes["high"] = "2.5";
        meter.Attributes["optimum"] = "3";
        meter.Attributes["value"] = "0";
        meter.Attributes["aria-label"] = "密码强度，仅供参考";
        var word = Tag("span", "password-word");
        word.Attributes["aria-live"] = "polite";
        var tag = Tag("div", "password-strength");
        tag.Attributes["data-strength-of"] = id;
        tag.Attributes["hidden"] = "hidden";
        tag.InnerHtml.AppendHtml(meter).AppendHtml(word).Append("（仅供参考）");
        return tag;
    }

    private TagBuilder Control() => view.Kind switch
    {
        FieldKind.Multiline => Multiline(),
        FieldKind.Select => Select(),
        FieldKind.Dictionary => Picker(),
        FieldKind.Password => Password(),
        _ => Input(),
    };

    private TagBuilder Input()
    {
        var input = Named(Tag("input", "form-control"));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = view.Kind == FieldKind.Password ? "password" : "text";
        if (view.Kind != FieldKind.Password)
        {
            input.Attributes["value"] = view.Value ?? "";
        }

        switch (view.Kind)
        {
            case FieldKind.Date:
                input.Attributes["data-date"] = "";
                input.Attributes["inputmode"] = "numeric";
                input.Attributes["placeholder"] = view.Placeholder ?? "年-月-日";
                break;
            case FieldKind.Number:
                input.AddCssClass("number");
                input.Attributes["inputmode"] = "decimal";
                input.Attributes["data-decimals"] = (view.Decimals ?? 5).ToString(CultureInfo.InvariantCulture);
                break;
        }

        return input;
    }

    // the script puts the button that shows what was typed beside the input
    private TagBuilder Password()
    {
        var box = Tag("div", "password-box");
        box.InnerHtml.AppendHtml(Input());
        return box;
    }

    private TagBuilder Multiline()
    {
        var area = Named(Tag("textarea", "form-control"));
        area.Attributes["rows"] = view.Rows.ToString(CultureInfo.InvariantCulture);
        // the parser drops one line feed after the tag
        area.InnerHtml.AppendHtml("\n").Append(view.Value ?? "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = Named(Tag("select", "form-select"));
        if (!view.Options.Any(option => option.Value.Length == 0))
        {
            select.InnerHtml.AppendHtml(Option(new FieldOption("", view.Placeholder ?? (view.Required ? "请选择" : "")), string.IsNullOrEmpty(view.Value)));
        }

        foreach (var option in view.Options)
        {
            select.InnerHtml.AppendHtml(Option(option, string.Equals(option.Value, view.Value, StringComparison.Ordinal)));
        }

        if (view.ReadOnly)
        {
            select.Attributes["disabled"] = "disabled";
        }

        return select;
    }

    private static TagBuilder Option(FieldOption option, bool selected)
    {
        var tag = new TagBuilder("option");
        tag.Attributes["value"] = option.Value;
        if (selected)
        {
            tag.Attributes["selected"] = "selected";
        }

        tag.InnerHtml.Append(option.Text);
        return tag;
    }

    private TagBuilder Picker()
    {
        var input = Named(Tag("input", "form-control"));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "text";
        input.Attributes["value"] = view.Value ?? "";
        input.Attributes["placeholder"] = view.Placeholder ?? "代码或名称";

        var wrapper = Tag("div", "picker");
        wrapper.Attributes["data-picker"] = view.Dictionary;
        wrapper.InnerHtml.AppendHtml(input);
        if (!string.IsNullOrEmpty(view.Display))
        {
            var display = Tag("span", "picker-display");
            display.InnerHtml.Append(view.Display);
            wrapper.InnerHtml.AppendHtml(display);
        }

        return wrapper;
    }

    private HtmlContentBuilder Flag()
    {
        var input = Named(Tag("input", "form-check-input"));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (string.Equals(view.Value, "true", StringComparison.OrdinalIgnoreCase) || view.Value?.StartsWith("true,", StringComparison.OrdinalIgnoreCase) == true)
        {
            input.Attributes["checked"] = "checked";
        }

        if (view.ReadOnly)
        {
            input.Attributes["disabled"] = "disabled";
        }

        var text = Tag("span", "form-check-label");
        text.InnerHtml.Append(view.Label);
        var label = Tag("label", "form-check");
        label.InnerHtml.AppendHtml(input).AppendHtml(text);

        // an unticked box posts nothing; the hidden one says that it was there
        var absent = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        absent.Attributes["type"] = "hidden";
        absent.Attributes["name"] = view.Name;
        absent.Attributes["value"] = "false";

        var content = new HtmlContentBuilder();
        content.AppendHtml(label);
        if (!view.ReadOnly)
        {
            content.AppendHtml(absent);
        }

        return content;
    }

    private TagBuilder Named(TagBuilder control)
    {
        control.Attributes["id"] = id;
        control.Attributes["name"] = view.Name;
        if (view.Kind is not FieldKind.Flag)
        {
            control.Attributes["autocomplete"] = view.Autocomplete;
        }

        if (view.Required)
        {
            control.AddCssClass("required-field");
            control.Attributes["aria-required"] = "true";
        }

        if (view.MaxLength is not null && view.Kind is (FieldKind.Text or FieldKind.Multiline or FieldKind.Password))
        {
            control.Attributes["maxlength"] = view.MaxLength?.ToString(CultureInfo.InvariantCulture);
        }

        if (view.Placeholder is not null && view.Kind is (FieldKind.Text or FieldKind.Multiline or FieldKind.Number or FieldKind.Password))
        {
            control.Attributes["placeholder"] = view.Placeholder;
        }

        if (view.ReadOnly && view.Kind is not (FieldKind.Select or FieldKind.Flag))
        {
            control.Attributes["readonly"] = "readonly";
            control.Attributes["tabindex"] = "-1";
        }

        if (view.English)
        {
            control.Attributes["data-english"] = "";
        }

        if (autofocus)
        {
            control.Attributes["autofocus"] = "autofocus";
        }

        if (view.Error is not null)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }

        var described = string.Join(' ', Described());
        if (described.Length > 0)
        {
            control.Attributes["aria-describedby"] = described;
        }

        return control;
    }

    private IEnumerable<string> Described()
    {
        if (view.Error is not null)
        {
            yield return id + "-error";
        }

        if (view.Warning is not null)
        {
            yield return id + "-warning";
        }

        if (view.Hint is not null)
        {
            yield return id + "-hint";
        }
    }

    private void Note(HtmlContentBuilder content, string cssClass, string suffix, string? text)
    {
        if (text is null)
        {
            return;
        }

        var note = Tag("div", cssClass);
        note.Attributes["id"] = $"{id}-{suffix}";
        note.InnerHtml.Append(text);
        content.AppendHtml(note);
    }

    private static TagBuilder Tag(string name, string cssClass)
    {
        var tag = new TagBuilder(name);
        tag.AddCssClass(cssClass);
        return tag;
    }
}
