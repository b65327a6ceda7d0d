using System.Net;
using CooPortal.Domain.Certificates;
using CooPortal.Operations.Audit;
using CooPortal.TestKit;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

public sealed class EditPageTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    public static IEnumerable<object[]> Types() => Typed.Types();

    [Theory]
    [MemberData(nameof(Types))]
    [Feature(18)]
    [Feature(67)]
    [Feature(71)]
    [Feature(82)]
    public async Task Clerk_CreatesSavesAddsGoodsAndDeclares(string type)
    {
        var clerk = await portal.SignInAsync();
        var id = await SavedAsync(clerk, type);
        if (type == Typed.Rcep)
        {
            await clerk.OpenAsync($"/certificates/edit/{id}?tab=invoices&invoice=new");
            await clerk.PressAsync("保存", Named("Invoice", Typed.Invoice()));
            clerk.Text.ShouldContain("INV-2026-001");
        }

        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
        await clerk.PressAsync("保存", Named("Goods", Typed.Goods(type)));
        clerk.Find("[data-panel=goods] tbody tr")!.TextContent.ShouldContain("6204620000");
        await clerk.PressAsync("申报");

        clerk.Text.ShouldContain("已申报");
        await using var db = portal.Db();
        var certificate = await db.Certificates.SingleAsync(row => row.Id == id);
        certificate.Status.ShouldBe(CertificateStatus.Declared);
        certificate.Number.ShouldStartWith(type);
        (await db.OutboxMessages.CountAsync(row => row.EnterpriseId == portal.Exporter.Id && row.SubjectKey.Contains(id.ToString("N")))).ShouldBe(1);
    }

    [Fact]
    public async Task NewForm_KnowsTheExporterAndToday()
    {
        var clerk = await portal.SignInAsync();

        await clerk.OpenAsync($"/certificates/apply/new/{Typed.General}");

        clerk.Value("Header.Exporter").ShouldBe("NINGBO EXAMPLE TEXTILES CO., LTD.\n88 HARBOUR ROAD, NINGBO, CHINA");
        clerk.Value("Header.IssuingOffice").ShouldBe("3101");
        clerk.Value("Header.DeclarantName").ShouldBe("李申报");
        clerk.Value("Header.PriceTerm").ShouldBe("FOB");
        clerk.Value("Header.ApplicationDate").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Header.ApplicationDate", "2026-02-31")]
    [InlineData("Header.InvoiceTotal", "123456789012345678901234567890")]
    [InlineData("Header.InvoiceTotal", "-5")]
    [InlineData("Header.Consignee", "<script>alert(1)</script> 收货人")]
    [InlineData("Header.Consignee", "SMILE 😀 LTD")]
    public async Task Save_OfHostileText_StandsBesideTheFieldAndNothingTypedIsLost(string field, string typed)
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.General}");
        var fields = Named("Header", Typed.Header(Typed.General));
        fields[field] = typed;

        await clerk.PressAsync("暂存", fields);

        clerk.ErrorAt(field).ShouldNotBeEmpty();
        clerk.Value(field).ShouldBe(typed);
        clerk.Value("Header.InvoiceNumber").ShouldBe("INV-2026-001");
        clerk.Find($"#summary a[href$='#{field.Replace('.', '_')}']").ShouldNotBeNull();
        clerk.Page.QuerySelectorAll("script").ShouldAllBe(script => !script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_Of2001Characters_IsRefusedBesideTheField()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.General}");
        var fields = Named("Header", Typed.Header(Typed.General));
        fields["Header.SpecialClause"] = new string('A', 2001);

        await clerk.PressAsync("暂存", fields);

        clerk.ErrorAt("Header.SpecialClause").ShouldContain("2000");
        clerk.Value("Header.SpecialClause").Length.ShouldBe(2001);
    }

    [Fact]
    public async Task Save_OfFullWidthText_MakesItHalfWidth()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.General}");
        var fields = Named("Header", Typed.Header(Typed.General));
        fields["Header.InvoiceNumber"] = "ＩＮＶ－９";

        await clerk.PressAsync("暂存", fields);

        clerk.Value("Header.InvoiceNumber").ShouldBe("INV-9");
    }

    [Fact]
    [Feature(57)]
    public async Task Number_IsMadeAutomatically_AndItsSerialEditableUnlessInUse()
    {
        var clerk = await portal.SignInAsync();
        var first = await SavedAsync(clerk, Typed.General);
        var taken = clerk.Value("Serial");
        await SavedAsync(clerk, Typed.General);

        await clerk.PressAsync("暂存", new Dictionary<string, string> { ["Serial"] = taken });
        clerk.Find("#Serial-error")!.TextContent.ShouldContain("已被本企业的另一份证书使用");
        clerk.Value("Serial").ShouldBe(taken);
        await clerk.PressAsync("暂存", new Dictionary<string, string> { ["Serial"] = "4711" });

        clerk.Value("Serial").ShouldBe("4711");
        await using var db = portal.Db();
        (await db.Certificates.SingleAsync(row => row.Id == first)).Number.ShouldMatch(@"^C\d{2}102690233\d{4}$");
    }

    [Fact]
    [Feature(94)]
    public async Task Korea_AnotherDestination_IsIgnored()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.Korea}");
        clerk.Value("Header.DestinationCode").ShouldBe("KOR");
        var fields = Named("Header", Typed.Header(Typed.Korea));
        fields["Header.DestinationCode"] = "JPN";

        await clerk.PressAsync("暂存", fields);

        clerk.Value("Header.DestinationCode").ShouldBe("KOR");
    }

    [Fact]
    [Feature(134)]
    public async Task Rcep_GoodsTab_WaitsForAnInvoice()
    {
        var clerk = await portal.SignInAsync();
        var id = await SavedAsync(clerk, Typed.Rcep);

        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");

        clerk.Find("[data-panel=goods]")!.TextContent.ShouldContain("请先录入并保存发票信息");
    }

    [Fact]
    [Feature(98)]
    public async Task Goods_MustBeComplete_UnlessTheLineIsNoGoods()
    {
        var clerk = await portal.SignInAsync();
        var id = await SavedAsync(clerk, Typed.Korea);
        foreach (var nonGoods in new[] { "false", "true" })
        {
            await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
            await clerk.PressAsync("保存", new Dictionary<string, string>
            {
                ["Goods.IsNonGoods"] = nonGoods,
                ["Goods.NameEn"] = "SPARE PARTS",
                ["Goods.PackageQuantity"] = "1",
                ["Goods.PackageUnit"] = "CARTONS",
                ["Goods.Description"] = "ONE (1) CARTON OF SPARE PARTS",
            });
        }

        await clerk.PressAsync("申报");

        var links = clerk.Page.QuerySelectorAll("#summary a").Select(link => link.TextContent).ToList();
        links.ShouldContain(text => text.StartsWith("第1项货物", StringComparison.Ordinal) && text.Contains("HS", StringComparison.Ordinal));
        links.ShouldNotContain(text => text.StartsWith("第2项货物", StringComparison.Ordinal));
    }

    [Fact]
    [Feature(95)]
    public async Task Korea_ProducerInChinese_IsRefusedBesideTheField()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.Korea}");
        var fields = Named("Header", Typed.Header(Typed.Korea));
        fields["Header.Producer"] = "宁波工厂";

        await clerk.PressAsync("暂存", fields);

        clerk.ErrorAt("Header.Producer").ShouldContain("英文");
        clerk.Find("[name='Header.DestinationCode']")!.HasAttribute("readonly").ShouldBe(!clerk.Find("[name='Header.DestinationCode']")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task Declare_WithErrors_ListsThemWithLinksAndCountsPerTab()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.General}");
        var fields = Named("Header", Typed.Header(Typed.General));
        fields["Header.Consignee"] = "";

        await clerk.PressAsync("申报", fields);

        clerk.Find("#summary a[href$='#Header_Consignee']").ShouldNotBeNull();
        clerk.ErrorAt("Header.Consignee").ShouldNotBeEmpty();
        clerk.Find(".page-tabs [data-tab=basic] .error-count").ShouldNotBeNull();
        clerk.Find(".page-tabs [data-tab=goods] .error-count").ShouldNotBeNull();
    }

    [Fact]
    public async Task Declare_WithOneFaultInManyLines_TellsItOnceAndCountsEach()
    {
        var clerk = await portal.SignInAsync();
        var id = await clerk.SaveAsync(Typed.General);
        for (var number = 1; number <= 7; number++)
        {
            var line = Typed.Goods(Typed.General);
            line["Description"] = "";
            line["PackageUnit"] = number <= 5 ? "" : line["PackageUnit"];
            await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
            await clerk.PressAsync("保存", Named("Goods", line));
        }

        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods");
        await clerk.PressAsync("申报");

        var told = clerk.Page.QuerySelectorAll("#summary a").Select(link => link.TextContent).ToList();
        told.Count(text => text.Contains("货物描述")).ShouldBe(1);
        told.ShouldContain(text => text.StartsWith("第1、2、3项等7项货物：货物描述"));
        told.Count(text => text.Contains("包装单位")).ShouldBe(5);
        clerk.Find("#summary h2")!.TextContent.ShouldContain($"还有 {7 + 5} 处须修改");
        clerk.Find(".page-tabs [data-tab=goods] .error-count")!.TextContent.ShouldBe("12");
        clerk.Page.QuerySelectorAll("[data-panel=goods] tbody tr").Select(row => row.QuerySelector(".error-count")?.TextContent).ShouldBe(["2", "2", "2", "2", "2", "1", "1"]);
    }

    [Theory]
    [MemberData(nameof(Types))]
    [Feature(17)]
    public async Task RequiredFields_AreYellowExactlyWhereDeclaringInsists(string type)
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{type}");
        var fields = clerk.Page.QuerySelectorAll("#edit-form .field [name^='Header.']:not([readonly]):not([disabled]):not([type=hidden]):not([type=checkbox])").Select(control => control.GetAttribute("name")!).ToList();
        var yellow = clerk.Page.QuerySelectorAll("#edit-form [name^='Header.'].required-field:not([readonly]):not([disabled])").Select(control => control.GetAttribute("name")!).Order().ToList();

        await clerk.PressAsync("申报", fields.Distinct().ToDictionary(name => name, _ => ""));

        clerk.Page.QuerySelectorAll(".field.has-error[data-field^='Header.']").Select(field => field.GetAttribute("data-field")!).Order().ShouldBe(yellow);
        yellow.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Declare_ClickedTwice_DeclaresOnceAndSaysSo()
    {
        var clerk = await portal.SignInAsync();
        var id = await CompleteAsync(clerk, Typed.General);

        await clerk.PressTwiceAsync("申报");

        await using var db = portal.Db();
        (await db.Certificates.SingleAsync(row => row.Id == id)).DeclarationRound.ShouldBe(1);
        (await db.OutboxMessages.CountAsync(row => row.SubjectKey.Contains(id.ToString("N")))).ShouldBe(1);
    }

    [Fact]
    public async Task Returned_ShowsCustomsReasonsBesideTheFields_AndIsDeclaredAgain()
    {
        var clerk = await portal.SignInAsync();
        var id = await CompleteAsync(clerk, Typed.General);
        await clerk.PressAsync("申报");
        await portal.ReturnAsync(id, "Consignee=0102;GoodsDesc[1]=0103", "收货人地址不完整\n货物描述过于笼统");

        await clerk.OpenAsync($"/certificates/edit/{id}");
        clerk.Find(".refusal")!.TextContent.ShouldContain("海关退证");
        clerk.Find("[data-field='Header.Consignee'] .field-warning")!.TextContent.ShouldContain("收货人地址不完整");
        clerk.Find(".refusal a[href*='#Goods_Description']").ShouldNotBeNull();
        await clerk.PressAsync("申报", new Dictionary<string, string> { ["Header.Consignee"] = "SAMPLE TRADING CO., LTD.\n12 PORT STREET, TOKYO 105, JAPAN" });

        await using var db = portal.Db();
        var certificate = await db.Certificates.SingleAsync(row => row.Id == id);
        (certificate.Status, certificate.DeclarationRound).ShouldBe((CertificateStatus.Declared, 2));
    }

    [Fact]
    public async Task CheckWhileTyping_AnswersBesideTheFieldAndStoresNothing()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.Korea}");

        var id = Guid.Parse(clerk.Address.Segments[^1]);
        var answer = await clerk.CheckAsync("header", new Dictionary<string, string> { ["Header.Consignee"] = "收货人", ["Header.ShipmentDate"] = "2026-02-31" });

        answer.ShouldContain("\"Header.Consignee\"");
        answer.ShouldContain("\"Header.ShipmentDate\"");
        await using var db = portal.Db();
        (await db.Certificates.AnyAsync(row => row.Id == id)).ShouldBeFalse();
    }

    [Fact]
    [Feature(68)]
    public async Task GoodsTab_BeforeSaving_AsksForBasicInformation()
    {
        var clerk = await portal.SignInAsync();

        await clerk.OpenAsync($"/certificates/edit/{Guid.CreateVersion7()}?type={Typed.General}&tab=goods");

        clerk.Find("[data-panel=goods]")!.TextContent.ShouldContain("请先填写基本信息并暂存");
    }

    [Fact]
    [Feature(131)]
    [Feature(132)]
    [Feature(133)]
    [Feature(135)]
    public async Task Rcep_Invoices_AreAddedEditedAndDeleted()
    {
        var clerk = await portal.SignInAsync();
        var id = await CompleteAsync(clerk, Typed.Rcep);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=invoices&invoice=new");
        clerk.Value("Invoice.PriceTerm").ShouldBe("FOB");

        var mixed = Named("Invoice", Typed.Invoice());
        (mixed["Invoice.Number"], mixed["Invoice.PriceTerm"]) = ("INV-2", "CIF");
        await clerk.PressAsync("保存", mixed);
        clerk.ErrorAt("Invoice.PriceTerm").ShouldContain("相同的价格条款");
        clerk.Value("Invoice.Number").ShouldBe("INV-2");

        mixed["Invoice.PriceTerm"] = "FOB";
        await clerk.PressAsync("保存", mixed);
        await clerk.PressAsync("删除", within: "[data-panel=invoices] tbody tr:nth-child(1)");
        clerk.Find("#summary")!.TextContent.ShouldContain("已被第1项货物使用");

        await clerk.OpenAsync($"/certificates/edit/{id}?tab=invoices");
        await clerk.PressAsync("删除", within: "[data-panel=invoices] tbody tr:nth-child(2)");
        clerk.Page.QuerySelectorAll("[data-panel=invoices] tbody tr").Length.ShouldBe(1);

        await clerk.OpenAsync(Link(clerk, "[data-panel=invoices] tbody td a[data-line]", "INV-2026-001"));
        await clerk.PressAsync("保存", new Dictionary<string, string> { ["Invoice.Value"] = "26000" });
        await clerk.OpenAsync(clerk.Find("[data-panel=invoices] tbody .row-actions a[title=编辑]")!.GetAttribute("href")!);
        clerk.Value("Invoice.Value").ShouldBe("26000");
        foreach (var number in new[] { "INV-3", "INV-4" })
        {
            await clerk.OpenAsync($"/certificates/edit/{id}?tab=invoices&invoice=new");
            mixed["Invoice.Number"] = number;
            await clerk.PressAsync("保存", mixed);
        }

        await clerk.OpenAsync(clerk.Find("[data-panel=goods] tbody tr")!.GetAttribute("data-href")!.Split('#')[0]);
        clerk.Page.QuerySelectorAll("select[name='Goods.InvoiceNumber'] option").Select(option => option.GetAttribute("value")).ShouldBe(["", "INV-2026-001", "INV-3", "INV-4"], ignoreOrder: true);
        await clerk.PostAsync($"/certificates/goods/{id}", ("Type", Typed.Rcep), ("Saved", "1"), ("LineId", clerk.Find("[name=LineId]")!.GetAttribute("value")!), ("Version", clerk.Find("[name=Version]")!.GetAttribute("value")!), ("Goods.InvoiceNumber", "INV-9"));
        clerk.ErrorAt("Goods.InvoiceNumber").ShouldContain("不在发票信息中");

        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods");
        await clerk.PressAsync("删除", within: "[data-panel=goods] tbody tr:nth-child(1)");
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=invoices");
        await clerk.TickAllAsync("Line", "删除", within: "[data-panel=invoices] .toolbar");
        clerk.Page.QuerySelectorAll("[data-panel=invoices] tbody tr").ShouldBeEmpty();
    }

    [Fact]
    [Feature(136)]
    public async Task Rcep_GoodsButtons_SaveCancelEditCopyAndDeleteOneOrSeveral()
    {
        var clerk = await portal.SignInAsync();
        var id = await CompleteAsync(clerk, Typed.Rcep);
        await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");

        await clerk.OpenAsync(Link(clerk, ".panel-actions a[data-close-panel]", "取消"));
        clerk.Find(".line-panel").ShouldBeNull();
        GoodsRows(clerk).ShouldBe(1);

        await clerk.OpenAsync(clerk.Find("[data-panel=goods] tbody .row-actions a[title=编辑]")!.GetAttribute("href")!);
        await clerk.PressAsync("保存", new Dictionary<string, string> { ["Goods.NameEn"] = "CHANGED TROUSERS" });
        await clerk.OpenAsync(Link(clerk, "[data-panel=goods] tbody td a[data-line]", "6204620000"));
        clerk.Value("Goods.NameEn").ShouldBe("CHANGED TROUSERS");

        await clerk.PressAsync("复制", within: "[data-panel=goods] tbody");
        await clerk.PressAsync("复制", within: "[data-panel=goods] tbody");
        GoodsRows(clerk).ShouldBe(3);
        await clerk.PressAsync("删除", within: "[data-panel=goods] tbody tr:nth-child(2)");
        GoodsRows(clerk).ShouldBe(2);
        await clerk.TickAllAsync("Line", "删除", within: "[data-panel=goods] .toolbar");
        GoodsRows(clerk).ShouldBe(0);
    }

    private static int GoodsRows(Clerk clerk) => clerk.Page.QuerySelectorAll("[data-panel=goods] tbody tr").Length;

    private static string Link(Clerk clerk, string selector, string text)
    {
        var link = clerk.Find(selector)!;
        link.TextContent.Trim().ShouldBe(text);
        return link.GetAttribute("href")!;
    }

    [Fact]
    [Feature(81)]
    public async Task Copy_MakesANewDraftWithANewNumber()
    {
        var clerk = await portal.SignInAsync();
        var id = await CompleteAsync(clerk, Typed.General);

        await clerk.OpenAsync($"/certificates/copy/{id}");
        await clerk.PressAsync("确定");

        clerk.Text.ShouldContain("复制成功");
        clerk.Value("Header.Consignee").ShouldBe("SAMPLE TRADING CO., LTD.\n12 PORT STREET");
        clerk.Address.AbsolutePath.ShouldNotContain(id.ToString());
    }

    [Fact]
    [Feature(74)]
    public async Task Delete_OfADraft_AsksAndDeletes_OfADeclaredOneRefuses()
    {
        var clerk = await portal.SignInAsync();
        var draft = await SavedAsync(clerk, Typed.General);
        clerk.Find($"[role=toolbar] a[href='/certificates/delete/{draft}']").ShouldNotBeNull();
        await clerk.OpenAsync($"/certificates/delete/{draft}");
        await clerk.PressAsync("删除");
        clerk.Text.ShouldContain("已删除");

        var declared = await CompleteAsync(clerk, Typed.General);
        await clerk.PressAsync("申报");
        await clerk.OpenAsync($"/certificates/delete/{declared}");
        await clerk.PressAsync("删除");
        clerk.Text.ShouldContain("不能删除");
    }

    [Fact]
    [Feature(73)]
    public async Task New_AfterSaving_SavesWhatWasTypedAndShowsAnEmptyForm()
    {
        var clerk = await portal.SignInAsync();
        var id = await SavedAsync(clerk, Typed.General);

        await clerk.PressAsync("新建", new Dictionary<string, string> { ["Header.Consignee"] = "TYPED LATER LTD" });

        clerk.Address.AbsolutePath.ShouldNotContain(id.ToString());
        clerk.Value("Header.Consignee").ShouldBe("");
        await using var db = portal.Db();
        (await db.Certificates.SingleAsync(row => row.Id == id)).Header.Consignee.ShouldBe("TYPED LATER LTD");
    }

    [Fact]
    [Feature(64)]
    [Feature(65)]
    [Feature(66)]
    public async Task FillButtons_ComposeTransportDetailsAndNoMarks()
    {
        var clerk = await portal.SignInAsync();
        await clerk.OpenAsync($"/certificates/apply/new/{Typed.General}");
        var fields = Named("Header", Typed.Header(Typed.General));
        fields["Header.TransportName"] = "Ever Given 021E";
        fields["Header.ShippingMarks"] = "";
        fields["UpperCase"] = "true";

        await clerk.PressAsync("生成运输细节", fields);
        clerk.Value("Header.TransportDetails").ShouldBe("FROM NINGBO, CHINA TO TOKYO, JAPAN BY SEA, EVER GIVEN 021E");
        await clerk.PressAsync("无唛头 N/M");
        clerk.Value("Header.ShippingMarks").ShouldBe("N/M");
        clerk.Value("Header.TransportDetails").ShouldStartWith("FROM NINGBO");
    }

    [Fact]
    public async Task TwoWindows_SavingOneCertificate_ShowBothVersions()
    {
        var mine = await portal.SignInAsync();
        var id = await SavedAsync(mine, Typed.General);
        await mine.OpenAsync($"/certificates/edit/{id}");
        var other = await portal.SignInAsync();
        await other.OpenAsync($"/certificates/edit/{id}");
        await other.PressAsync("暂存", new Dictionary<string, string> { ["Header.Consignee"] = "THEIRS LTD" });

        await mine.PressAsync("暂存", new Dictionary<string, string> { ["Header.Consignee"] = "MINE LTD" });

        mine.Find(".conflict-table")!.TextContent.ShouldContain("THEIRS LTD");
        mine.Value("Header.Consignee").ShouldBe("MINE LTD");
        await mine.PressAsync("暂存");
        await using var db = portal.Db();
        (await db.Certificates.SingleAsync(row => row.Id == id)).Header.Consignee.ShouldBe("MINE LTD");
    }

    [Fact]
    public async Task Neighbour_FindsNothingUnderMyIds()
    {
        var clerk = await portal.SignInAsync();
        var id = await SavedAsync(clerk, Typed.General);
        var neighbour = await portal.SignInAsync("neighbour");

        foreach (var path in new[] { $"/certificates/edit/{id}", $"/certificates/copy/{id}", $"/certificates/delete/{id}", $"/certificates/print/{id}" })
        {
            await neighbour.OpenAsync(path);
            neighbour.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        await neighbour.OpenAsync($"/certificates/edit/{id}?type={Typed.General}");
        await neighbour.PressAsync("暂存", Named("Header", Typed.Header(Typed.General)));
        neighbour.Status.ShouldBe(HttpStatusCode.NotFound);
        await using var db = portal.Db();
        (await db.Certificates.SingleAsync(row => row.Id == id)).Version.ShouldBe(0);
        (await db.AuditEntries.Where(row => row.SubjectId == id && row.Action != RecordForeignAttempt.Action).Select(row => row.EnterpriseId).Distinct().ToListAsync()).ShouldBe([portal.Exporter.Id]);
    }

    [Fact]
    [Feature(87)]
    public async Task StartPage_OffersTheTypesAndTheTariffService()
    {
        var clerk = await portal.SignInAsync();

        await clerk.OpenAsync("/certificates/apply");

        clerk.Find("h1")!.TextContent.ShouldBe("请选择证书类型");
        clerk.Page.QuerySelectorAll("tbody tr").Length.ShouldBe(Domain.Catalogue.CertificateCatalogue.All.Count);
        clerk.Find("a[href*='fta.mofcom.gov.cn']").ShouldNotBeNull();
    }

    private static Dictionary<string, string> Named(string section, Dictionary<string, string> fields) => fields.ToDictionary(field => $"{section}.{field.Key}", field => field.Value);

    private static Task<Guid> SavedAsync(Clerk clerk, string type) => clerk.SaveAsync(type);

    private static Task<Guid> CompleteAsync(Clerk clerk, string type) => clerk.CompleteAsync(type);
}
