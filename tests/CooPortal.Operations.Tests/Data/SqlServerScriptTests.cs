using System.Globalization;
using System.Text.RegularExpressions;
using CooPortal.Operations.Data;
using CooPortal.Operations.Data.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shouldly;
using Xunit;

namespace CooPortal.Operations.Tests.Data;

/// <summary>The script that SQL Server would get, read as that engine reads it: it has been run against none.</summary>
public sealed partial class SqlServerScriptTests
{
    private const int MostClustered = 900;
    private const int MostOther = 1700;
    private const int MostColumns = 32;

    private static readonly Lazy<string> Script = new(() =>
    {
        var builder = new DbContextOptionsBuilder<CooPortalDbContext>();
        builder.UseEngine(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=nowhere", DataKey = "" });
        using var db = new CooPortalDbContext(builder.Options, new DataScope(), new FieldProtector(new byte[32]), TimeProvider.System);
        return db.GetService<IMigrator>().GenerateScript();
    });

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Tables = new(() => Table().Matches(Script.Value).ToDictionary(
        table => table.Groups["name"].Value,
        table => Column().Matches(table.Groups["body"].Value).ToDictionary(column => column.Groups["name"].Value, column => column.Groups["type"].Value)));

    [Fact]
    public void Keys_AreBoundedAndShortEnoughToBeClustered()
    {
        var keys = Table().Matches(Script.Value).Select(table => (Table: table.Groups["name"].Value, Columns: Names(PrimaryKey().Match(table.Groups["body"].Value).Groups["columns"].Value))).ToList();

        keys.Count.ShouldBeGreaterThan(50);
        keys.Where(key => key.Columns.Count == 0).ShouldBeEmpty();
        Longer(keys, MostClustered).ShouldBeEmpty();
    }

    [Fact]
    public void Indexes_HoldNoUnboundedColumnAndAreShortEnough()
    {
        var indexes = Index().Matches(Script.Value).Select(index => (Table: index.Groups["table"].Value, Columns: Names(index.Groups["columns"].Value))).ToList();

        indexes.Count.ShouldBeGreaterThan(100);
        indexes.Where(index => index.Columns.Count > MostColumns).ShouldBeEmpty();
        Longer(indexes, MostOther).ShouldBeEmpty();
    }

    [Fact]
    public void Deletes_ReachNoTableByTwoPaths()
    {
        var reached = ForeignKey().Matches(Script.Value).Where(key => key.Groups["action"].Value is "CASCADE" or "SET NULL")
            .Select(key => (Child: TableAround(key.Index), Parent: key.Groups["parent"].Value)).ToLookup(key => key.Parent, key => key.Child);

        var twice = Tables.Value.Keys.SelectMany(root =>
        {
            var paths = new List<string>();
            Follow(root, [root]);
            return paths.GroupBy(table => table).Where(group => group.Count() > 1).Select(group => $"{root} → {group.Key}");

            void Follow(string table, List<string> way)
            {
                foreach (var child in reached[table])
                {
                    paths.Add(child);
                    if (way.Contains(child))
                    {
                        paths.Add(child);
                        continue;
                    }

                    Follow(child, [.. way, child]);
                }
            }
        });

        reached.Count.ShouldBeGreaterThan(0);
        twice.ShouldBeEmpty("error 1785: may cause cycles or multiple cascade paths");
    }

    [Fact]
    public void UniqueIndexes_OnColumnsThatMayBeNull_LeaveThemOut()
    {
        var wrong = Index().Matches(Script.Value).Where(index => index.Groups["unique"].Success && !index.Groups["filter"].Success)
            .Where(index => Names(index.Groups["columns"].Value).Any(column => IsNullable(index.Groups["table"].Value, column)))
            .Select(index => index.Value);

        wrong.ShouldBeEmpty("SQL Server takes one NULL only");
    }

    private static IEnumerable<string> Longer(IEnumerable<(string Table, List<string> Columns)> keys, int most) => keys
        .Select(key => (key.Table, key.Columns, Bytes: key.Columns.Sum(column => BytesOf(Tables.Value[key.Table][column]))))
        .Where(key => key.Bytes > most)
        .Select(key => $"{key.Table} ({string.Join(", ", key.Columns)}): {key.Bytes} bytes");

    /// <summary>The longest that the engine may have to keep.</summary>
    private static long BytesOf(string type)
    {
        var parts = ColumnType().Match(type);
        var length = parts.Groups["length"].Value;
        return parts.Groups["name"].Value switch
        {
            _ when length == "max" => int.MaxValue,
            "nvarchar" or "nchar" => 2 * long.Parse(length, CultureInfo.InvariantCulture),
            "varchar" or "char" or "varbinary" or "binary" => long.Parse(length, CultureInfo.InvariantCulture),
            "decimal" => 17,
            "uniqueidentifier" => 16,
            "datetimeoffset" => 10,
            "bigint" or "datetime2" or "float" => 8,
            "time" => 5,
            "int" or "real" => 4,
            "date" => 3,
            "smallint" => 2,
            "bit" or "tinyint" => 1,
            var other => throw new InvalidOperationException($"How long is {other}?"),
        };
    }

    private static string TableAround(int place) => Table().Matches(Script.Value).Last(table => table.Index < place).Groups["name"].Value;

    private static bool IsNullable(string table, string column) =>
        !Regex.IsMatch(Table().Matches(Script.Value).Single(found => found.Groups["name"].Value == table).Groups["body"].Value, $@"\[{column}\] \S+ NOT NULL");

    private static List<string> Names(string columns) => [.. Bracketed().Matches(columns).Select(name => name.Groups["name"].Value)];

    [GeneratedRegex(@"CREATE TABLE \[(?<name>\w+)\] \((?<body>.*?)\n\s*\);", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^\s+\[(?<name>\w+)\] (?<type>\w+(\([\w, ]+\))?) (NOT )?NULL", RegexOptions.Multiline)]
    private static partial Regex Column();

    [GeneratedRegex(@"PRIMARY KEY \((?<columns>[^)]*)\)")]
    private static partial Regex PrimaryKey();

    [GeneratedRegex(@"CREATE (?<unique>UNIQUE )?INDEX \[\w+\] ON \[(?<table>\w+)\] \((?<columns>[^)]*)\)(?<filter> WHERE)?")]
    private static partial Regex Index();

    [GeneratedRegex(@"FOREIGN KEY \([^)]*\) REFERENCES \[(?<parent>\w+)\] \([^)]*\)( ON DELETE (?<action>CASCADE|SET NULL|NO ACTION))?")]
    private static partial Regex ForeignKey();

    [GeneratedRegex(@"^(?<name>\w+)(\((?<length>\w+)[^)]*\))?$")]
    private static partial Regex ColumnType();

    [GeneratedRegex(@"\[(?<name>\w+)\]")]
    private static partial Regex Bracketed();
}
