namespace CooPortal.Pdf.Reading;

/// <summary>Finds the pages of a file and weighs what belongs to each.</summary>
internal sealed class PdfPages(PdfFile pdf, PdfBudget budget)
{
    private readonly HashSet<int> _nodes = [];
    private readonly List<(int Number, object? Resources)> _pages = [];
    private int _belongings;

    public static IReadOnlyList<long> Weigh(PdfFile pdf, PdfBudget budget) => new PdfPages(pdf, budget).Weigh();

    private List<long> Weigh()
    {
        if (pdf.Resolve(pdf.Trailer["Root"]) is not PdfMap catalogue || catalogue["Pages"] is not PdfReference root)
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, "the file has no page tree");
        }

        Collect(root, null, 0);
        if (_pages.Count == 0)
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, "the file has no pages");
        }

        var users = new Dictionary<int, int>();
        var belongings = _pages.Select(page => Belongings(page.Number, page.Resources)).ToList();
        foreach (var number in belongings.SelectMany(numbers => numbers))
        {
            users[number] = users.GetValueOrDefault(number) + 1;
        }

        return [.. belongings.Select(numbers => (long)numbers.Sum(number => (double)pdf.Load(number).Bytes / users[number]))];
    }

    private void Collect(object? kid, object? inherited, int depth)
    {
        budget.Step();
        if (depth > budget.Limits.Depth)
        {
            throw PdfBudget.TooComplex($"a page tree deeper than {budget.Limits.Depth}");
        }

        if (kid is not PdfReference reference || !_nodes.Add(reference.Number))
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, "a page stands in the page tree twice, or not as an object");
        }

        if (pdf.Resolve(reference) is not PdfMap node)
        {
            throw new PdfRefusedException(PdfRefusal.Damaged, $"page {_pages.Count + 1} is missing");
        }

        var resources = node["Resources"] ?? inherited;
        if (pdf.Resolve(node["Kids"]) is PdfArray kids)
        {
            foreach (var child in kids.Items)
            {
                Collect(child, resources, depth + 1);
            }
        }
        else
        {
            _pages.Add((reference.Number, resources));
            if (_pages.Count > budget.Limits.Pages)
            {
                throw PdfBudget.TooComplex($"more than {budget.Limits.Pages} pages");
            }
        }
    }

    /// <summary>Numbers of the objects that drawing a page needs, the page itself included.</summary>
    private HashSet<int> Belongings(int page, object? resources)
    {
        var found = new HashSet<int> { page };
        var waiting = new Stack<object?>([pdf.Load(page).Value, resources]);
        while (waiting.TryPop(out var value))
        {
            budget.Step();
            switch (value)
            {
                case PdfReference reference when !_nodes.Contains(reference.Number) && found.Add(reference.Number):
                    if (++_belongings > budget.Limits.Values)
                    {
                        throw PdfBudget.TooComplex("pages have too much in common");
                    }

                    waiting.Push(pdf.Load(reference.Number).Value);
                    break;
                case PdfArray array:
                    array.Items.ForEach(waiting.Push);
                    break;
                case PdfMap map when map.Name("Type") is not ("Page" or "Pages" or "Catalog" or "StructTreeRoot" or "StructElem") || ReferenceEquals(map, pdf.Load(page).Value):
                    // a field's parent knows the fields of other pages, a bead the next one
                    foreach (var (_, item) in map.Entries.Where(entry => entry.Key is not ("Parent" or "B")))
                    {
                        waiting.Push(item);
                    }

                    break;
                case PdfStreamObject stream:
                    waiting.Push(stream.Map);
                    break;
            }
        }

        return found;
    }
}
