using CooPortal.Domain.Certificates;
using CooPortal.Domain.Wording;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Wording;

public sealed class PackageTextTests
{
    [Theory]
    [InlineData(150, "CTN", "ONE HUNDRED AND FIFTY (150) CARTONS OF COTTON TROUSERS")]
    [InlineData(1, "CTN", "ONE (1) CARTON OF COTTON TROUSERS")]
    [InlineData(2, "CARTON", "TWO (2) CARTONS OF COTTON TROUSERS")]
    [InlineData(3, "Gunny Bags", "THREE (3) GUNNY BAGS OF COTTON TROUSERS")]
    [InlineData(1000, "IN BULK", "COTTON TROUSERS IN BULK")]
    [InlineData(5, "PCS IN NUDE", "FIVE (5) PCS IN NUDE OF COTTON TROUSERS")]
    public void Line_SaysCountKindAndName(int quantity, string unit, string text) => PackageText.Describe(Goods(quantity, unit)).ShouldBe(text);

    [Fact]
    public void Line_WithoutPackages_IsTheName() => PackageText.Describe(new GoodsItem { NameEn = "tea" }).ShouldBe("TEA");

    [Fact]
    public void Total_OfOneKind_KeepsTheKind() =>
        PackageText.Total([Goods(124, "CTN"), Goods(150, "CARTON")]).ShouldBe("SAY TOTAL TWO HUNDRED AND SEVENTY FOUR (274) CARTONS ONLY");

    [Fact]
    public void Total_OfSeveralKinds_CountsPackages() =>
        PackageText.Total([Goods(1, "CTN"), Goods(2, "DRUM")]).ShouldBe("SAY TOTAL THREE (3) PACKAGES ONLY");

    [Fact]
    public void Total_LeavesOutWhatLiesLoose()
    {
        PackageText.Total([Goods(1, "CTN"), Goods(2, "IN BULK")]).ShouldBe("SAY TOTAL ONE (1) CARTON ONLY");
        PackageText.Total([Goods(2, "IN BULK")]).ShouldBe("");
    }

    private static GoodsItem Goods(int quantity, string unit) => new() { NameEn = "Cotton trousers", PackageQuantity = quantity, PackageUnit = unit };
}
