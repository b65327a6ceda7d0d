using CooPortal.TestKit;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>What cannot be stored is named beside its field, and nothing that was typed is lost.</summary>
public sealed class BadInputTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    public static TheoryData<string, string, string> HeaderCases => new()
    {
        { "Exporter", "NINGBO 厂 LTD.", "“厂”（第1行第8个字符）" },
        { "Consignee", "ACME LTD.\nTOKYO 😀 STREET", "“😀”（第2行第7个字符）" },
        { "Producer", "苏州工厂", "须用英文填写" },
        { "SpecialClause", new string('A', 2001), "最多2000个字符，现为2001个" },
        { "ShipmentDate", "2026-02-31", "不是真实日期" },
        { "ApplicationDate", "31/02/2026", "不是真实日期" },
        { "FobTotal", "-1", "不能为负数" },
        { "FobTotal", new string('9', 30), "不" },
        { "DestinationCode", "ATLANTIS", "固定为韩国" },
        { "TransitCountryCode", "ATLANTIS", "不在国家/地区代码表中" },
        { "DeclarantIdNumber", "330203198503123015", "校验" },
        { "ShippingMarks", "A/nB", "/n" },
    };

    [Theory]
    [MemberData(nameof(HeaderCases))]
    public async Task BasicInformation_BadInput_StandsBesideTheFieldAndNothingIsLost(string field, string typed, string part)
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync("/certificates/apply/new/K");
        var fields = Typed.Header("K").ToDictionary(pair => $"Header.{pair.Key}", pair => pair.Value);
        var name = $"Header.{field}";
        fields[name] = typed;

        await clerk.PressAsync("暂存", fields);

        // a destination that the agreement fixes is not the user's: what was posted is ignored (row 94)
        if (field == "DestinationCode")
        {
            clerk.Value(name).ShouldBe("KOR");
            return;
        }

        clerk.ErrorAt(name).ShouldContain(part);
        clerk.Value(name).ShouldBe(typed);
        foreach (var (other, value) in fields.Where(pair => pair.Key != name && clerk.Find($"[name='{pair.Key}']:not([readonly]):not([disabled])") is not null))
        {
            clerk.Value(other).ShouldBe(value, other);
        }

        clerk.Find($"#summary a[href$='#{name.Replace('.', '_')}']").ShouldNotBeNull();
    }

    public static TheoryData<string, string, string> GoodsCases => new()
    {
        { "Description", "150 箱 TROUSERS", "“箱”（第1行第5个字符）" },
        { "NameEn", "TROUSERS 😀", "须用英文填写" },
        { "Quantity", "-3", "不能为负数" },
        { "Quantity", new string('7', 30), "不" },
        { "Quantity", "12345678901234567890", "整数部分最多19位" },
        { "Quantity", "1.123456", "最多5位小数" },
        { "Quantity", "three", "不是数字" },
        { "HsCode", "7799999999", "第77章不存在" },
        { "HsCode", "62046200001", "应为10位数字" },
        { "HsCode", "62O4620000", "只能填写数字" },
        { "ManufacturerCode", "102690234", "校验位不符" },
        { "NameZh", new string('裤', 201), "最多200个字符，现为201个" },
    };

    [Theory]
    [MemberData(nameof(GoodsCases))]
    public async Task Goods_BadInput_StandsBesideTheFieldAndNothingIsLost(string field, string typed, string part)
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedAsync(clerk);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        var fields = Typed.Goods("K").ToDictionary(pair => $"Goods.{pair.Key}", pair => pair.Value);
        fields[$"Goods.{field}"] = typed;

        await clerk.PressAsync("保存", fields);

        clerk.ErrorAt($"Goods.{field}").ShouldContain(part);
        foreach (var (name, value) in fields)
        {
            clerk.Value(name).ShouldBe(value, name);
        }

        clerk.Page.QuerySelectorAll("[data-panel=goods] tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task FullWidth_BecomesHalfWidthInFieldsThatPrintInEnglish()
    {
        var clerk = await portal.ClerkAsync();
        var id = await SavedAsync(clerk);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        var fields = Typed.Goods("K").ToDictionary(pair => $"Goods.{pair.Key}", pair => pair.Value);
        (fields["Goods.Quantity"], fields["Goods.Description"], fields["Goods.HsCode"]) = ("３０００．５", "１５０ ＣＡＲＴＯＮＳ（ＢＬＵＥ）", "６２０４．６２００．００");

        await clerk.PressAsync("保存", fields);
        await clerk.OpenAsync(clerk.Find("[data-panel=goods] tbody tr")!.GetAttribute("data-href")!.Split('#')[0]);

        clerk.Value("Goods.Quantity").ShouldBe("3000.5");
        clerk.Value("Goods.Description").ShouldBe("150 CARTONS(BLUE)");
        clerk.Value("Goods.HsCode").ShouldBe("6204620000");
    }

    [Theory]
    [InlineData("2026-03-06")]
    [InlineData("20260306")]
    [InlineData("2026/3/6")]
    [InlineData("２０２６－０３－０６")]
    [Feature(62)]
    public async Task Date_TypedByHand_IsKeptAsTheSameDate(string typed)
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync("/certificates/apply/new/K");
        clerk.Find("[name='Header.ShipmentDate']")!.HasAttribute("data-date").ShouldBeTrue();
        var fields = Typed.Header("K").ToDictionary(pair => $"Header.{pair.Key}", pair => pair.Value);
        fields["Header.ShipmentDate"] = typed;

        await clerk.PressAsync("暂存", fields);

        clerk.Text.ShouldContain("已暂存");
        clerk.Value("Header.ShipmentDate").ShouldBe("2026-03-06");
    }

    [Fact]
    [Feature(79)]
    public async Task Print_OfNothing_IsRefused()
    {
        var clerk = await portal.ClerkAsync();
        await clerk.OpenAsync("/certificates/apply/new/K");
        var id = Guid.Parse(clerk.Address.Segments[^1]);
        clerk.Page.QuerySelectorAll("[role=toolbar] [aria-disabled=true]").ShouldContain(button => button.TextContent.Contains("打印", StringComparison.Ordinal));
        clerk.Page.QuerySelectorAll("[role=toolbar] a[href*='/certificates/print']").ShouldBeEmpty();

        foreach (var document in new[] { "CertificateForm", "ApplicationForm", "Invoice", "AuthenticationSlip" })
        {
            (await clerk.GetAsync($"/certificates/print/file/{id}?Document={document}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        }
    }

    private static Task<Guid> SavedAsync(Clerk clerk) => clerk.SaveAsync("K");
}
