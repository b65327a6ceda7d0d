using System.Text;
using CooPortal.Pdf.Text;
using Shouldly;
using Xunit;

namespace CooPortal.Pdf.Tests;

public sealed class PdfDocumentTests
{
    [Fact]
    public void Text_WithCharacterNoFontHas_IsRefusedByName()
    {
        var page = NewDocument().AddPage();

        var refused = Should.Throw<MissingGlyphException>(() => page.Text("A\u0378", 10, 10, new TextStyle { Font = BundledFonts.Serif, Size = 10 }));

        refused.Character.ShouldBe(new Rune(0x378));
        refused.Message.ShouldContain("U+0378");
    }

    [Fact]
    public void ToBytes_WithoutPage_IsRefused() => Should.Throw<InvalidOperationException>(() => NewDocument().ToBytes());

    [Fact]
    public void ToBytes_WithOpenScope_IsRefused()
    {
        var document = NewDocument();
        document.AddPage().Faded(0.5);

        Should.Throw<InvalidOperationException>(document.ToBytes);
    }

    private static PdfDocument NewDocument() => new(new PdfMetadata { Title = "Test", CreatedAt = DateTimeOffset.UnixEpoch });
}
