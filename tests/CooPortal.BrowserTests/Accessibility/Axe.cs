using Microsoft.Playwright;

namespace CooPortal.BrowserTests.Accessibility;

/// <summary>axe-core on a page as it stands: the rules of WCAG 2.2 A and AA and axe's best practices.</summary>
internal static class Axe
{
    private const string Violations =
        """
        async everything => {
          const options = {
            runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
            resultTypes: ['violations'],
            preload: false,
          };
          const found = [];
          const run = async context => {
            for (const rule of (await axe.run(context, options)).violations) {
              for (const node of rule.nodes) {
                const message = node.any.concat(node.all, node.none)[0]?.message ?? rule.help;
                // what lies under an open calendar or a fixed bar for the moment is whole when that is gone
                if (!message.includes('partially obscured')) found.push(`${rule.id}: ${message} [${node.html.slice(0, 160)}]`);
              }
            }
          };
          if (everything) for (const folded of document.querySelectorAll('main details:not([open])')) folded.open = true;
          await run(document);
          for (const dialog of everything ? document.querySelectorAll('dialog:not([open])') : []) {
            dialog.showModal();
            await run(dialog);
            dialog.close();
          }
          return found;
        }
        """;

    private static readonly Lazy<string> Source = new(() => File.ReadAllText(NpmTool.PathOf("axe-core", "axe.min.js")));

    /// <summary>What is wrong with the page, one sentence for each element.</summary>
    /// <param name="everything">Also what is folded, and one dialog after the other.</param>
    public static async Task<string[]> ViolationsAsync(IPage page, bool everything = false)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            // as an expression of the debugger: the page's policy allows no script that is not its own
            await page.EvaluateAsync(Source.Value);
        }

        return await page.EvaluateAsync<string[]>(Violations, everything);
    }
}
