using System.Globalization;
using System.Reflection;
using CooPortal.CustomsProtocol.Messages;
using CooPortal.CustomsProtocol.Xml;
using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace CooPortal.Web.Tests.Features.Certificates;

/// <summary>The lengths of the import interface's table hold in the form, in the database and in the message: one definition, three places.</summary>
public sealed class FieldLengthTests(CertificatePortal portal) : IClassFixture<CertificatePortal>
{
    private static readonly Dictionary<string, (IReadOnlyList<FieldDefinition> Fields, Type Message)> Blocks = new()
    {
        ["CertificateHead"] = (HeaderFields.All, typeof(CertificateHead)),
        ["CertificateList/Goods"] = (GoodsFields.All, typeof(Goods)),
        ["ModCertificate"] = (AmendmentFields.All, typeof(ModCertificate)),
        ["NonpartyCorpList/NonpartyCorp"] = (NonPartyFields.All, typeof(NonpartyCorp)),
        ["OriInvs/OriInv"] = (InvoiceFields.All, typeof(OriInv)),
    };

    public static TheoryData<string> Names => [.. Blocks.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryText_HasTheTablesLength_InDatabaseAndMessage(string block)
    {
        await using var db = portal.Db();
        var certificate = db.Model.FindEntityType(typeof(Certificate))!;
        IReadOnlyTypeBase table = block switch
        {
            "CertificateHead" => certificate.FindComplexProperty(nameof(Certificate.Header))!.ComplexType,
            "ModCertificate" => certificate.FindComplexProperty(nameof(Certificate.Amendment))!.ComplexType,
            "CertificateList/Goods" => db.Model.FindEntityType(typeof(GoodsItem))!,
            "NonpartyCorpList/NonpartyCorp" => db.Model.FindEntityType(typeof(NonPartyCompany))!,
            _ => db.Model.FindEntityType(typeof(Invoice))!,
        };

        foreach (var (element, length) in Rows(block))
        {
            Blocks[block].Message.GetProperty(element)!.GetCustomAttribute<ElementAttribute>()!.Length.ShouldBe(length, $"message {element}");
            var field = Blocks[block].Fields.FirstOrDefault(known => known.Element == element);
            if (field is not null && table.FindProperty(field.Key) is { } column && column.ClrType == typeof(string) && column.GetValueConverter() is null)
            {
                column.GetMaxLength().ShouldBe(length, $"database {field.Key}");
                field.MaxLength.ShouldBe(length, $"definition {field.Key}");
            }
        }
    }

    [Fact]
    public async Task EveryText_HasTheTablesLength_InTheForm()
    {
        var clerk = await portal.ClerkAsync();
        var seen = new Dictionary<string, int>();
        foreach (var code in new[] { "E", "H", "PR", "RC" })
        {
            var id = await clerk.CompleteAsync(code);
            await clerk.OpenAsync($"/certificates/edit/{id}?tab=goods&line=new");
            Collect(clerk, seen);
            if (code == "RC")
            {
                await clerk.OpenAsync($"/certificates/edit/{id}?tab=invoices&invoice=new");
                Collect(clerk, seen);
            }
        }

        foreach (var (block, section) in new[] { ("CertificateHead", "Header"), ("CertificateList/Goods", "Goods"), ("OriInvs/OriInv", "Invoice"), ("NonpartyCorpList/NonpartyCorp", "NonPartyCompanies[1]") })
        {
            foreach (var (element, length) in Rows(block))
            {
                var field = Blocks[block].Fields.FirstOrDefault(known => known.Element == element);
                if (field is { Kind: FieldKind.Text or FieldKind.Multiline } && seen.TryGetValue($"{section}.{field.Key}", out var most))
                {
                    most.ShouldBe(length, $"form {section}.{field.Key}");
                    seen.Remove($"{section}.{field.Key}");
                }
            }
        }

        seen.Keys.Where(name => name.StartsWith("Header.", StringComparison.Ordinal) || name.StartsWith("Goods.", StringComparison.Ordinal) || name.StartsWith("Invoice.", StringComparison.Ordinal))
            .ShouldBeEmpty("a field of the form has a length that the interface's table does not know");
    }

    private static void Collect(Clerk clerk, Dictionary<string, int> seen)
    {
        foreach (var control in clerk.Page.QuerySelectorAll("[data-field] input[maxlength]:not([readonly]), [data-field] textarea[maxlength]"))
        {
            seen[control.GetAttribute("name")!] = int.Parse(control.GetAttribute("maxlength")!, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Elements of a block that have a length in the table.</summary>
    private static IEnumerable<(string Element, int Length)> Rows(string block)
    {
        using var stream = typeof(FieldLengthTests).Assembly.GetManifestResourceStream("ImportFields.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            if (cells[0] == block && cells[4].Length > 0 && cells[5] != "date")
            {
                yield return (cells[2], int.Parse(cells[4], CultureInfo.InvariantCulture));
            }
        }
    }
}
