using CooPortal.Domain.Certificates;
using CooPortal.Domain.Fields;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

/// <summary>Field tables and columns agree: what a form accepts, the database keeps.</summary>
public sealed class FieldColumnTests
{
    [Fact]
    public void EveryField_FitsItsColumn()
    {
        var options = new DbContextOptionsBuilder<CooPortalDbContext>();
        options.UseEngine(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nowhere", DataKey = "" });
        using var db = new CooPortalDbContext(options.Options, new DataScope(), new FieldProtector(new byte[32]), TimeProvider.System);
        var certificate = db.Model.FindEntityType(typeof(Certificate))!;

        TooNarrow(certificate.FindComplexProperty(nameof(Certificate.Header))!.ComplexType, HeaderFields.All)
            .Concat(TooNarrow(certificate.FindComplexProperty(nameof(Certificate.Amendment))!.ComplexType, AmendmentFields.All))
            .Concat(TooNarrow(db.Model.FindEntityType(typeof(GoodsItem))!, GoodsFields.All))
            .Concat(TooNarrow(db.Model.FindEntityType(typeof(Invoice))!, InvoiceFields.All))
            .Concat(TooNarrow(db.Model.FindEntityType(typeof(NonPartyCompany))!, NonPartyFields.All))
            .ShouldBeEmpty("src/CooPortal.Operations/Data/Mappings: the column is shorter than the field");
    }

    private static IEnumerable<string> TooNarrow(IReadOnlyTypeBase table, IEnumerable<FieldDefinition> fields) =>
        from definition in fields
        where definition.Kind is FieldKind.Text or FieldKind.Multiline or FieldKind.Code
        let column = table.FindProperty(definition.Key)
        where column is null || (column.ClrType == typeof(string) && column.GetMaxLength() is { } length && length >= 0 && length < definition.MaxLength)
        select $"{definition.Key} {definition.MaxLength}";
}
