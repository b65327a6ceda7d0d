using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>1.28 中国-尼加拉瓜自贸协定: twelve boxes, notes overleaf.</summary>
internal static class NILayout
{
    public static FormLayout Form { get; } = new TwelveBoxForm
    {
        Type = CertificateCatalogue.Get("NI"),
        Tint = 0xCDDDF0,
        Agreement = "China-Nicaragua Free Trade Agreement",
        Criteria = "WO for goods wholly obtained or produced in a Party; WP for goods produced in the Parties exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule; RVC for goods of the regional value content that the Agreement asks for.",
    }.Build();
}
