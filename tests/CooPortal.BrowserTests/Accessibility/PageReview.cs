using Microsoft.Playwright;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>Looks at one page after the other and remembers every fault with the places where it stands.</summary>
internal sealed class PageReview
{
    // a phone, and a screen of 1366×768 enlarged to 200 %
    private static readonly (int Width, int Height)[] Sizes = [(360, 740), (683, 384)];

    private const string TooWide =
        """
        async () => {
          const root = document.documentElement;
          const look = () => {
            if (root.scrollWidth <= root.clientWidth) return [];
            const scrolls = element => element && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
            const wide = [...document.body.querySelectorAll('*')].filter(element => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(element.parentElement));
            const inner = wide.filter(element => !wide.some(other => other !== element && element.contains(other)));
            return (inner.length ? inner : [root]).slice(0, 3).map(element => `${root.scrollWidth} px wide [${element.outerHTML.slice(0, 120)}]`);
          };
          // the browser takes the new size in its own time
          for (let tries = 0; tries < 10 && look().length; tries++) await new Promise(resolve => setTimeout(resolve, 100));
          return look();
        }
        """;

    private const string TooNarrow =
        """
        () => [...document.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=radio], .visually-hidden), select, textarea')]
          .filter(element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.getBoundingClientRect().width < 50)
          .slice(0, 3).map(element => `a field of ${Math.round(element.getBoundingClientRect().width)} px [${element.outerHTML.slice(0, 120)}]`)
        """;

    private readonly Dictionary<string, SortedSet<string>> _faults = [];
    private readonly Dictionary<string, string> _html = [];

    /// <summary>The faults, each with the places that have it.</summary>
    public IReadOnlyList<string> Faults => [.. _faults.Select(fault => $"{fault.Key} — {string.Join(' ', fault.Value.Take(4))}{(fault.Value.Count > 4 ? $" and {fault.Value.Count - 4} more" : "")}").Order(StringComparer.Ordinal)];

    public int Pages => _html.Count;

    public void Add(string fault, string place)
    {
        if (!_faults.TryGetValue(fault, out var places))
        {
            _faults[fault] = places = new SortedSet<string>(StringComparer.Ordinal);
        }

        places.Add(place);
    }

    /// <summary>The page in the browser: what axe-core says, also of its dialogs, and whether it scrolls sideways or squeezes its fields where it is narrow.</summary>
    public async Task LookAsync(IPage page, string place, string? html = null)
    {
        if (html is not null)
        {
            _html[place] = html;
        }

        foreach (var violation in await Axe.ViolationsAsync(page, everything: html is not null))
        {
            Add(violation, place);
        }

        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var fault in await page.EvaluateAsync<string[]>(TooWide))
            {
                Add($"at {width} px: {fault}", place);
            }

            foreach (var fault in await page.EvaluateAsync<string[]>(TooNarrow))
            {
                Add($"at {width} px: {fault}", place);
            }
        }

        await page.SetViewportSizeAsync(1366, 768);
    }

    /// <summary>Validates the HTML of all pages that were looked at.</summary>
    public async Task ValidateAsync()
    {
        foreach (var (problem, place) in await HtmlValidator.ProblemsAsync(_html))
        {
            Add(problem, place);
        }
    }
}
