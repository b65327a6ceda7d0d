using CooPortal.Domain.Catalogue;
using CooPortal.Domain.Fields;
using CooPortal.TestKit;
using CooPortal.Web.Tests.Features.Certificates;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Defaults;

public sealed class DefaultsTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["IssuingOffice"] = "2200",
        ["CollectionOffice"] = "3101",
        ["ApplicationPlace"] = "SHANGHAI, CHINA",
        ["DeclarantIdNumber"] = "11010519491231002X",
        ["Exporter"] = "DEFAULT EXPORTER CO., LTD.\n1 DEFAULT ROAD, SHANGHAI, CHINA",
    };

    [Fact, Feature(35), Feature(36), Feature(37)]
    public async Task Defaults_FillNewCertificatesOfEveryType_AndLeaveOldOnesAlone()
    {
        var clerk = await portal.SignInAsync();
        var old = await clerk.SaveAsync(Typed.General);

        await clerk.OpenAsync("/defaults/certificate");
        await clerk.PressAsync("保存", Values);
        clerk.Text.ShouldContain("保存成功");
        foreach (var (key, value) in Values)
        {
            Line(clerk.Value(key)).ShouldBe(Line(value), key);
        }

        foreach (var type in CertificateCatalogue.All)
        {
            await clerk.OpenAsync($"/certificates/apply/new/{type.Code}");
            foreach (var (key, value) in Values.Where(pair => type.Header.Fields.Any(field => field.Key == pair.Key)))
            {
                Line(clerk.Value($"Header.{key}")).ShouldBe(Line(value), $"{type.Code} {key}");
            }
        }

        await clerk.OpenAsync($"/certificates/edit/{old}");
        clerk.Value("Header.ApplicationPlace").ShouldBe("NINGBO, CHINA");
        clerk.Value("Header.IssuingOffice").ShouldBe("3101");
    }

    [Fact]
    public async Task Defaults_WithBadInput_SaySoBesideTheFieldAndKeepNothing()
    {
        var clerk = await portal.SignInAsync("neighbour");
        await clerk.OpenAsync("/defaults/certificate");

        await clerk.PressAsync("保存", new Dictionary<string, string>
        {
            ["IssuingOffice"] = "9Z9Z",
            ["ApplicationPlace"] = new string('A', 31),
            ["DeclarantIdNumber"] = "110105194912310021",
            ["Exporter"] = "宁波公司",
        });

        foreach (var key in new[] { HeaderFields.IssuingOffice.Key, HeaderFields.ApplicationPlace.Key, HeaderFields.DeclarantIdNumber.Key, HeaderFields.Exporter.Key })
        {
            clerk.ErrorAt(key).ShouldNotBeEmpty(key);
        }

        await using var db = portal.Db(portal.Neighbour);
        (await db.FilingDefaults.CountAsync()).ShouldBe(0);
    }

    private static string Line(string text) => text.ReplaceLineEndings("\n");
}
