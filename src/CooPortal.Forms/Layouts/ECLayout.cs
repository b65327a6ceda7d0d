using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>1.29 中国-厄瓜多尔自贸协定: twelve boxes, notes overleaf.</summary>
internal static class ECLayout
{
    public static FormLayout Form { get; } = new TwelveBoxForm
    {
        Type = CertificateCatalogue.Get("EC"),
        Tint = 0xF0DFB8,
        Agreement = "China-Ecuador Free Trade Agreement",
        Criteria = "WO for goods wholly obtained or produced in a Party; WP for goods produced in the Parties exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule.",
    }.Build();
}
