using CooPortal.Domain.Catalogue;
using CooPortal.Forms.Composition;
using CooPortal.Forms.Layouts;
using CooPortal.Pdf.Text;
using Shouldly;
using Xunit;

namespace CooPortal.Forms.Tests.Layouts;

public sealed class FormLayoutTests
{
    private static readonly Place Paper = new(4, 4, 202, 289);

    public static TheoryData<string> Names => [.. All().Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Boxes_OfEverySheet_StandOnThePaperAndApart(string name)
    {
        foreach (var sheet in Sheets(name))
        {
            var places = sheet.Boxes.Select(box => (box.Number, box.Place)).ToList();
            if (sheet.Goods is { } goods)
            {
                places.Add(("goods", goods));
            }

            places.ShouldAllBe(box => Paper.Contains(box.Place, 0.01));
            var overlaps = from a in places from b in places where a != b && a.Place.Overlaps(b.Place, 0.01) select $"{a.Number} and {b.Number}";
            overlaps.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Wording_OfEveryBox_StaysInItsBoxAndClearOfOtherWording(string name)
    {
        foreach (var box in Sheets(name).SelectMany(sheet => sheet.Boxes))
        {
            var wording = box.Parts.OfType<Printed>().Select(part => WordingPlace(box, part)).ToList();
            if (BoxGeometry.CaptionLines(box) is { Count: > 0 } caption)
            {
                wording.Add(new Place(box.Place.X, box.Place.Y, box.Place.Width, BoxGeometry.Padding + (caption.Count * Typefaces.LineHeight(Typefaces.Of(box.CaptionFont)))));
            }

            wording.ShouldAllBe(place => box.Place.Contains(place, 0.3), $"box {box.Number}");
            var lines = box.Parts.OfType<FillLine>().Select(fill => new Place(box.Place.X + fill.Right, box.Place.Y + fill.Down, fill.Width, Typefaces.LineHeight(Typefaces.Of(fill.Font))));
            var all = wording.Concat(lines).ToList();
            for (var a = 0; a < all.Count; a++)
            {
                for (var b = a + 1; b < all.Count; b++)
                {
                    all[a].Overlaps(all[b], 0.5).ShouldBeFalse($"box {box.Number}: {all[a]} and {all[b]}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Captions_OfGoodsColumns_FitTheirHead(string name)
    {
        var layout = All().Single(layout => layout.Name == name);
        if (layout.Goods is not { } table)
        {
            return;
        }

        var style = Typefaces.Of(table.CaptionFont);
        foreach (var (column, place) in table.Columns.Zip(table.ColumnPlaces(layout.First.Goods!.Value)))
        {
            var lines = LineBreaker.Break(column.PrintedCaption, style, place.Width - 1.8);
            ((lines.Count * Typefaces.LineHeight(style)) + 0.8).ShouldBeLessThanOrEqualTo(table.HeadHeight, column.PrintedCaption);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Stamps_OfEveryBox_StandInTheirBox(string name) =>
        Sheets(name).SelectMany(sheet => sheet.Boxes).ShouldAllBe(box => box.Stamps.All(stamp => box.Place.Contains(stamp.Place, 0.01)));

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void CertificateForm_OfEveryType_HasTheBoxesOfTheCatalogueInTheirOrder(string typeCode)
    {
        var type = CertificateCatalogue.Get(typeCode);
        var layout = FormLayouts.Get(typeCode);

        var boxes = layout.First.Boxes.Select(box => box.Number).Concat(layout.Goods!.Columns.Select(column => column.Number)).Where(number => char.IsAsciiDigit(number[0]));

        boxes.Order(StringComparer.Ordinal).ShouldBe(type.Boxes.Select(box => box.Number).Order(StringComparer.Ordinal));
        layout.Goods.Columns.Select(column => column.PrintedCaption).ShouldAllBe(caption => type.Boxes.Any(box => caption == $"{box.Number}. {box.Caption}"));
    }

    [Theory]
    [MemberData(nameof(Samples.TypeCodes), MemberType = typeof(Samples))]
    public void ContinuationSheet_OfEveryType_RepeatsNumberGoodsAndBothSignatures(string typeCode)
    {
        var layout = FormLayouts.Get(typeCode);

        layout.Continuation!.Goods.ShouldNotBeNull();
        var stamps = layout.Continuation.Boxes.SelectMany(box => box.Stamps).Select(stamp => stamp.Kind);
        stamps.Where(kind => kind != StampKind.Qr).ShouldBe(layout.First.Boxes.SelectMany(box => box.Stamps).Select(stamp => stamp.Kind).Where(kind => kind != StampKind.Qr), ignoreOrder: true);
        stamps.ShouldContain(StampKind.CustomsSeal);
    }

    [Fact]
    public void EveryTypeOfTheCatalogue_HasItsFormInTheManualsOrder() =>
        FormLayouts.Certificates.Select(layout => layout.Name).ShouldBe(CertificateCatalogue.All.Select(type => type.Code));

    [Fact]
    public void Get_UnknownType_SaysWhatIsMissing() =>
        Should.Throw<KeyNotFoundException>(() => FormLayouts.Get("ZZ")).Message.ShouldContain("Forms/Layouts");

    private static Place WordingPlace(Box box, Printed part)
    {
        var lines = LineBreaker.Break(part.Text, Typefaces.Of(part.Font), part.Width).Count;
        return new Place(box.Place.X + part.Right, box.Place.Y + part.Down, part.Width, lines * Typefaces.LineHeight(Typefaces.Of(part.Font)));
    }

    private static IEnumerable<FormLayout> All() =>
        [.. FormLayouts.Certificates, .. new[] { PrintedDocument.ApplicationForm, PrintedDocument.Invoice, PrintedDocument.AuthenticationSlip }.Select(document => FormLayouts.Of(document, "C"))];

    private static IEnumerable<SheetLayout> Sheets(string name)
    {
        var layout = All().Single(layout => layout.Name == name);
        return layout.Continuation is null ? [layout.First] : [layout.First, layout.Continuation];
    }
}
