using CooPortal.Domain.Dictionaries;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Dictionaries;

public sealed class DictionaryTests
{
    public static TheoryData<string> Names => [.. Dictionary.All.Select(dictionary => dictionary.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryDictionary_HasUniqueCodesChineseNamesAndInitials(string name)
    {
        var dictionary = Dictionary.Get(name);

        dictionary.Entries.ShouldNotBeEmpty();
        dictionary.Entries.Select(entry => entry.Code).ShouldBeUnique();
        dictionary.Entries.ShouldAllBe(entry => entry.Code.Length > 0 && entry.NameZh.Length > 0 && entry.Initials.Length > 0);
        dictionary.Version.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void NoNameHasAHanziWithoutInitial() =>
        Dictionary.All.SelectMany(dictionary => dictionary.Entries)
            .SelectMany(entry => entry.NameZh)
            .Where(c => c is >= '\u4e00' and <= '\u9fff' && PinyinInitials.Of(c.ToString()).Length == 0)
            .Distinct()
            .ShouldBeEmpty();

    [Theory]
    [InlineData("JPN")]
    [InlineData("jp")]
    [InlineData("392")]
    [InlineData("日本")]
    [InlineData("japan")]
    [InlineData("RB")]
    public void Country_IsFoundByAnyOfItsNames(string typed) =>
        Dictionary.Countries.Search(typed)[0].Display.ShouldBe("日本 JAPAN (JPN)");

    [Fact]
    public void TextThatNothingHolds_FindsNothing() => Dictionary.Countries.Search("QQQ").ShouldBeEmpty();

    [Theory]
    [InlineData("重庆", "CQ")]
    [InlineData("厦门海关", "XMHG")]
    [InlineData("秘鲁", "BL")]
    [InlineData("深圳", "SZ")]
    [InlineData("T恤衫", "TXS")]
    [InlineData("斐济", "FJ")]
    public void Initials_FollowTheReading(string name, string initials) => PinyinInitials.Of(name).ShouldBe(initials);

    [Fact]
    public void EmptySearch_ListsCommonEntriesFirst() => Dictionary.Currencies.Search("", 1)[0].Code.ShouldBe("USD");

    [Fact]
    public void Search_PutsTheCodeBeforeNamesThatContainIt() => Dictionary.Units.Search("035")[0].NameZh.ShouldBe("千克");

    [Theory]
    [InlineData("KILOGRAMS", "千克")]
    [InlineData("piece", "件")]
    public void Unit_IsFoundByItsEnglishWord(string word, string name) => Dictionary.Units.Find(word).ShouldNotBeNull().NameZh.ShouldBe(name);

    [Fact]
    public void Packages_FitTheInterfaceField() => Dictionary.Packages.Entries.ShouldAllBe(entry => entry.Code.Length <= 20);

    [Fact]
    public void Port_WithoutLocode_HasItsEnglishNameAsCode() => Dictionary.Ports.Find("BEILUN").ShouldNotBeNull().NameZh.ShouldBe("北仑");

    [Fact]
    public void TransportModes_CarryTheWordingOfTheForms() =>
        Dictionary.TransportModes.Entries.Select(entry => entry["coo_text"]).ShouldBe(
            ["BY SEA", "BY AIR", "BY RAIL", "BY TRUCK", "BY POST", "BY PIPELINE", "OTHER"], ignoreOrder: true);

    [Fact]
    public void UnknownDictionary_IsNamedWithTheOnesThereAre() =>
        Should.Throw<KeyNotFoundException>(() => Dictionary.Get("planets")).Message.ShouldContain("countries");
}
