namespace CooPortal.Pdf.Reading;

/// <summary>Refuses what a PDF may hold beside pages: code, other files, bombs. Every object is looked at, used or not.</summary>
internal static class PdfContentGuard
{
    private static readonly HashSet<string> ActiveActions = new(StringComparer.Ordinal)
    {
        "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMediaExecute",
    };

    public static void Check(PdfFile pdf, object? value, PdfBudget budget)
    {
        budget.Step();
        switch (value)
        {
            case PdfArray array:
                foreach (var item in array.Items)
                {
                    Check(pdf, item, budget);
                }

                break;
            case PdfMap map:
                CheckMap(pdf, map);
                foreach (var item in map.Entries.Values)
                {
                    Check(pdf, item, budget);
                }

                break;
            case PdfStreamObject stream:
                Check(pdf, stream.Map, budget);
                CheckStream(pdf, stream, budget);
                break;
        }
    }

    private static void CheckMap(PdfFile pdf, PdfMap map)
    {
        if (pdf.Resolve(map["S"]) is PdfName { Value: var action } && ActiveActions.Contains(action))
        {
            throw new PdfRefusedException(PdfRefusal.ActiveContent, $"an action {action}");
        }

        if (map.Entries.ContainsKey("XFA") || pdf.Resolve(map["Subtype"]) is PdfName { Value: "RichMedia" })
        {
            throw new PdfRefusedException(PdfRefusal.ActiveContent, "an XFA form or rich media");
        }

        if (map.Entries.ContainsKey("EF") || map.Entries.ContainsKey("EmbeddedFiles")
            || pdf.Resolve(map["Type"]) is PdfName { Value: "EmbeddedFile" } || pdf.Resolve(map["Subtype"]) is PdfName { Value: "FileAttachment" })
        {
            throw new PdfRefusedException(PdfRefusal.EmbeddedFiles, "an embedded file");
        }
    }

    private static void CheckStream(PdfFile pdf, PdfStreamObject stream, PdfBudget budget)
    {
        if (stream.Map.Entries.ContainsKey("F"))
        {
            throw new PdfRefusedException(PdfRefusal.EmbeddedFiles, "a stream kept in another file");
        }

        if (pdf.Resolve(stream.Map["Subtype"]) is PdfName { Value: "Image" })
        {
            if (pdf.Resolve(stream.Map["Width"]) is long width && pdf.Resolve(stream.Map["Height"]) is long height
                && (Int128)width * height > budget.Limits.Pixels)
            {
                throw PdfBudget.TooComplex($"a picture of {width} × {height}");
            }

            return;
        }

        var filters = PdfFilters.NamesOf(stream.Map, pdf.Resolve);
        if (filters.Count(PdfFilters.IsFlate) > 1)
        {
            throw PdfBudget.TooComplex("a stream packed more than once");
        }

        if (filters.Count > 0 && PdfFilters.IsFlate(filters[0]))
        {
            PdfFilters.Weigh(pdf.PackedBytes(stream), budget);
        }
    }
}
