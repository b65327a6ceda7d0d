using Xunit;

namespace CooPortal.Domain.Tests.Docs;

public sealed class CertificateTypesPageTests
{
    [Fact]
    public void Page_ShowsTheCatalogueAsItIs() => GeneratedDocument.ShouldBeCurrent("certificate-types.md", new CertificateTypesPage().Write());
}
