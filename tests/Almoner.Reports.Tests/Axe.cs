using System.Text.Json;
using Microsoft.Playwright;

namespace Almoner.Reports.Tests;

/// <summary>What axe-core finds wrong with a page by WCAG 2.2 AA and good practice.</summary>
internal static class Axe
{
    private static string Script { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <summary>The faults with their places, and the rules that were kept.</summary>
    public static async Task<(IReadOnlyList<string> Faults, IReadOnlySet<string> Kept)> Read(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>("""
            async () => {
                const result = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
                return {
                    passes: result.passes.map(rule => rule.id),
                    faults: result.violations.map(fault => fault.id + ': ' + fault.help + ' '
                        + fault.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | ')),
                };
            }
            """);
        return ([.. Texts("faults")], Texts("passes").ToHashSet());

        IEnumerable<string> Texts(string name) => found.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
    }
}
