using CooPortal.Domain.Catalogue;

namespace CooPortal.Forms.Layouts;

/// <summary>1.30 中国-塞尔维亚自贸协定: twelve boxes, notes overleaf.</summary>
internal static class SELayout
{
    public static FormLayout Form { get; } = new TwelveBoxForm
    {
        Type = CertificateCatalogue.Get("SE"),
        Tint = 0xE3CFDA,
        Agreement = "China-Serbia Free Trade Agreement",
        Criteria = "WO for goods wholly obtained or produced in a Party; WP for goods produced in the Parties exclusively from originating materials; PSR for goods of non-originating materials that meet the product specific rule.",
    }.Build();
}
