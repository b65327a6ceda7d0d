using System.Text.RegularExpressions;
using System.Xml.Linq;
using CooPortal.Domain.Catalogue;
using Shouldly;
using Xunit;

namespace CooPortal.Architecture.Tests;

public sealed partial class BoundaryTests
{
    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Pdf", "")]
    [InlineData("PrintProtocol", "")]
    [InlineData("CustomsProtocol", "")]
    [InlineData("SqlServerServer", "")]
    [InlineData("Forms", "Domain Pdf")]
    [InlineData("Operations", "Domain Forms CustomsProtocol PrintProtocol SqlServerServer")]
    [InlineData("Web", "Operations")]
    [InlineData("PrintAgent", "PrintProtocol")]
    [InlineData("CustomsSimulator", "CustomsProtocol")]
    [InlineData("ErpClient", "CustomsProtocol")]
    [InlineData("DevHost", "PrintAgent Web CustomsSimulator")]
    public void Project_ReferencesOnlyItsNeighbours(string project, string allowed)
    {
        var file = Path.Combine(Repository.Root, "src", $"CooPortal.{project}", $"CooPortal.{project}.csproj");

        var references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Replace("CooPortal.", "", StringComparison.Ordinal));

        references.ShouldBeSubsetOf(allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries), "see docs/architecture.md: arrows between projects");
    }

    [Fact]
    public void Domain_UsesNoPackage()
    {
        var file = Path.Combine(Repository.Root, "src", "CooPortal.Domain", "CooPortal.Domain.csproj");

        XDocument.Load(file).Descendants().Count(element => element.Name.LocalName is "PackageReference" or "FrameworkReference").ShouldBe(0);
    }

    [Fact]
    public void Source_AsksTheClockOnlyThroughTimeProvider()
    {
        var offenders = Repository.SourceFiles("src", "*.cs")
            .Where(file => WallClock().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        offenders.ShouldBeEmpty("use TimeProvider; tests must be able to set the time");
    }

    [Fact]
    public void TenantFilter_ComesOffOnlyInCrossTenant()
    {
        var offenders = Repository.SourceFiles("src", "*.cs")
            .Where(file => !Repository.Relative(file).StartsWith("src/CooPortal.Operations/CrossTenant/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("IgnoreQueryFilters", StringComparison.Ordinal))
            .Select(Repository.Relative);

        offenders.ShouldBeEmpty("reading across enterprises is an explicit act in Operations/CrossTenant (security.md)");
    }

    [Fact]
    public void Source_HoldsNoRawSql()
    {
        // goes through the stored bytes of every enterprise, of which nobody sees anything
        const string renewal = "src/CooPortal.Operations/Data/Encryption/RenewProtectedColumns.cs";
        var offenders = Repository.SourceFiles("src", "*.cs")
            .Where(file => Repository.Relative(file) != renewal)
            .Where(file => RawSql().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        offenders.ShouldBeEmpty("raw SQL goes around the tenant filter");
    }

    [Fact]
    public void TypeCodes_AreNamedOnlyInTheCatalogueAndTheLayouts()
    {
        var codes = string.Join('|', CertificateCatalogue.All.Select(type => Regex.Escape(type.Code)));
        var named = new Regex($"""(TypeCode|\.Code|CertType)\s*(==|!=|is|is not)\s*"({codes})"|case "({codes})"|CertificateCatalogue\.Get\("({codes})"\)""");

        var offenders = Repository.SourceFiles("src", "*.cs").Concat(Repository.SourceFiles("src", "*.cshtml"))
            .Where(file => !Repository.Relative(file).StartsWith("src/CooPortal.Domain/Catalogue/", StringComparison.Ordinal))
            .Where(file => !Repository.Relative(file).StartsWith("src/CooPortal.Forms/Layouts/", StringComparison.Ordinal))
            .Where(file => !Repository.Relative(file).Contains("/Seed/", StringComparison.Ordinal))
            .Where(file => named.IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        offenders.ShouldBeEmpty("what differs between types is data in Domain/Catalogue/Types");
    }

    [Fact]
    public void Views_HoldNoInlineScriptOrStyle()
    {
        var offenders = Repository.SourceFiles("src", "*.cshtml")
            .Where(file => InlineCode().IsMatch(File.ReadAllText(file)))
            .Select(Repository.Relative);

        offenders.ShouldBeEmpty("the content security policy forbids inline script and style");
    }

    [Fact]
    public void Root_HoldsOnlyWhatTheCustomerListed()
    {
        string[] allowed = ["CooPortal.sln", "src", "tests", "docs", "docker-compose.yml", "README.md", ".editorconfig", ".gitignore", ".ci", ".git", ".data", "bin", "obj"];

        Directory.EnumerateFileSystemEntries(Repository.Root).Select(Path.GetFileName).ShouldBeSubsetOf(allowed);
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*)\s*[(<]")]
    private static partial Regex RawSql();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|\sstyle="|\son[a-z]+="|<style|javascript:|\shx-on""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();
}
