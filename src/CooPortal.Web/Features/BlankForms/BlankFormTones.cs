using CooPortal.Domain.BlankForms;
using CooPortal.Domain.Catalogue;
using CooPortal.Web.Shared.Elements;
using CooPortal.Web.Shared.Fields;

namespace CooPortal.Web.Features.BlankForms;

/// <summary>How states and types of 空白证单 look.</summary>
public static class BlankFormTones
{
    /// <summary>Types that are printed on forms of customs.</summary>
    public static IReadOnlyList<FieldOption> TypeOptions { get; } =
        [.. CertificateCatalogue.All.Where(type => type.HasOverprint).Select(type => new FieldOption(type.Code, $"{type.Code} {type.NameZh}"))];

    public static Tone Of(BlankFormState state) => state switch
    {
        BlankFormState.InStock => Tone.Grey,
        BlankFormState.WriteOffSubmitted or BlankFormState.VoidSubmitted => Tone.Blue,
        BlankFormState.WrittenOff => Tone.Green,
        BlankFormState.Voided => Tone.Orange,
    };

    public static string TypeName(string code) => CertificateCatalogue.Find(code)?.NameZh ?? code;

    /// <summary>Element of a form's badge, by which the page follows it.</summary>
    public static string BadgeId(BlankForm form) => $"form-{form.Id:N}";

    /// <summary>Where the page asks for the states of the forms that wait for customs; null when none does.</summary>
    public static string? LiveUrl(IEnumerable<BlankForm> forms)
    {
        var waiting = string.Join('&', forms.Where(form => form.State.IsPending()).Select(form => $"ids={form.Id}"));
        return waiting.Length == 0 ? null : $"/blank-forms/query/live?{waiting}";
    }
}
