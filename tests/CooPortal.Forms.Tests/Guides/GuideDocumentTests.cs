using CooPortal.Forms.Guides;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Guides;

public sealed class GuideDocumentTests
{
    public static TheoryData<string> Titles => [.. Guides.Keys];

    private static Dictionary<string, Guide> Guides { get; } = new[] { Guide.Printing, Guide.SelfPrintManual, Guide.SelfPrintQuestions, Guide.PushManual }.ToDictionary(guide => guide.Title);

    [Theory]
    [MemberData(nameof(Titles))]
    public void Guide_AsAPdf_ShowsEveryHeadingAndSentence(string title)
    {
        var guide = Guides[title];

        var text = PdfTool.Text(GuideDocument.Render(guide, new DateOnly(2026, 11, 22)));

        var squeezed = Squeeze(text);
        foreach (var section in guide.Sections)
        {
            section.Paragraphs.ShouldNotBeEmpty();
            squeezed.ShouldContain(Squeeze(section.Heading));
            foreach (var paragraph in section.Paragraphs)
            {
                squeezed.ShouldContain(Squeeze(paragraph[..Math.Min(30, paragraph.Length)]));
            }
        }
    }

    private static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
