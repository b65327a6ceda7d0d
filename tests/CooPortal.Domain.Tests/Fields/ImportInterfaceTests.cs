using System.Globalization;
using CooPortal.Domain.Fields;
using Shouldly;
using Xunit;

namespace CooPortal.Domain.Tests.Fields;

/// <summary>The field tables against the table of the import interface.</summary>
public sealed class ImportInterfaceTests
{
    /// <summary>Elements that the product works out or keeps elsewhere: names of codes, line numbers, the message's own data.</summary>
    private static readonly string[] Derived =
    [
        "CertNo", "ApplyType", "CertStatus", "CertType", "DestCountry", "DestCountryName", "TransCountryName", "OriCountry",
        "GNo", "GoodsOriginCountryEn", "SortNo", "EntCountryName",
    ];

    public static TheoryData<string> Blocks => ["CertificateHead", "CertificateList/Goods", "ModCertificate", "NonpartyCorpList/NonpartyCorp", "OriInvs/OriInv"];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void EveryElement_IsAFieldOfThatLength(string block)
    {
        var fields = FieldsOf(block).Where(field => !field.IsExtension).ToDictionary(field => field.Element);
        var elements = Rows().Where(row => row.Block == block && !Derived.Contains(row.Element)).ToList();

        fields.Keys.ShouldBe(elements.Select(row => row.Element), ignoreOrder: true);
        foreach (var (_, element, length) in elements.Where(row => row.Length is not null && fields[row.Element].Kind != FieldKind.Date))
        {
            fields[element].MaxLength.ShouldBe(length, element);
        }
    }

    private static IEnumerable<FieldDefinition> FieldsOf(string block) => block switch
    {
        "CertificateHead" => HeaderFields.All,
        "CertificateList/Goods" => GoodsFields.All,
        "ModCertificate" => AmendmentFields.All,
        "NonpartyCorpList/NonpartyCorp" => NonPartyFields.All,
        _ => InvoiceFields.All,
    };

    /// <summary>Numbers have no length in the table where it gives their precision instead.</summary>
    private static IEnumerable<(string Block, string Element, int? Length)> Rows()
    {
        using var stream = typeof(ImportInterfaceTests).Assembly.GetManifestResourceStream("ImportFields.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return (cells[0], cells[2], cells[4].Length == 0 ? null : int.Parse(cells[4], CultureInfo.InvariantCulture));
        }
    }
}
