using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Almoner.Terms;
using Microsoft.ClearScript.V8;

namespace Almoner.Reports.Charts;

/// <summary>
/// Draws charts to SVG with Apache ECharts in one V8 runtime. The runtime holds no host objects: text goes in, text comes out.
/// The same chart gives the same bytes, whatever was drawn before. Safe to call from several threads; they take turns.
/// </summary>
public sealed partial class ChartDrawer : IDisposable
{
    private readonly Lock turn = new();
    private readonly V8ScriptEngine engine;

    private ChartDrawer(V8ScriptEngine engine) => this.engine = engine;

    /// <summary>Starts the runtime and reads ECharts, about 0.2 s. ALM-0501 (a warning) where V8 does not run on this machine.</summary>
    public static Checked<ChartDrawer> Start() => Start(() => new V8ScriptEngine("charts", V8ScriptEngineFlags.DisableGlobalMembers));

    internal static Checked<ChartDrawer> Start(Func<V8ScriptEngine> runtime)
    {
        V8ScriptEngine engine;
        try
        {
            engine = runtime();
        }
        catch (Exception fault) when (fault is TypeLoadException or DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            return Problem.Warning(
                "ALM-0501",
                "charts cannot be drawn on this machine: the library of the V8 engine is missing or made for another platform",
                "The report still has every table. To have charts, add the package Microsoft.ClearScript.V8.Native for this platform");
        }

        engine.Execute("stage.js", Embedded.Text("stage.js"));
        engine.Execute("echarts.min.js", Embedded.Text("echarts.min.js"));
        engine.Execute("draw.js", Embedded.Text("draw.js"));
        return new ChartDrawer(engine);
    }

    /// <summary>Draws one chart.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="width">How wide.</param>
    /// <param name="table">What the table of its figures is called, for the text alternative: "Table 4".</param>
    public Picture Draw(Chart chart, PictureWidth width, string table)
    {
        var drawing = ChartDrawing.Of(chart, width);
        var alternative = ChartWords.Of(chart, drawing.Kind, table);
        string svg;
        lock (turn)
        {
            svg = (string)engine.Invoke("draw", drawing.Options.ToJson(), drawing.Width, drawing.Height);
        }

        var id = width == PictureWidth.Wide ? chart.Id : chart.Id + "-narrow";
        return new Picture(Finish(svg, id, chart.Title, alternative, drawing), drawing.Width, drawing.Height, alternative);
    }

    public void Dispose() => engine.Dispose();

    /// <summary>
    /// ECharts numbers its ids by how many charts it has drawn, and cuts them from a name shared by every chart of a page:
    /// here they get the chart's own id, numbered from 0, so that pictures can stand on one page and do not depend on their order.
    /// What it says about a mouse, a style sheet among it, is left out: it would speak to the whole page.
    /// </summary>
    private static string Finish(string svg, string id, string title, string alternative, ChartDrawing drawing)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var body = GeneratedId().Replace(ForPointers().Replace(svg, ""), match =>
        {
            if (!seen.TryGetValue(match.Value, out var own))
            {
                own = string.Create(CultureInfo.InvariantCulture, $"{id}-{seen.Count}");
                seen.Add(match.Value, own);
            }

            return own;
        });
        var start = body.IndexOf('>', StringComparison.Ordinal) + 1;
        return new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{drawing.Width}\" height=\"{drawing.Height}\" ")
            .Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {drawing.Width} {drawing.Height}\" role=\"img\" ")
            .Append(CultureInfo.InvariantCulture, $"aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{WebUtility.HtmlEncode(title)}</title>\n")
            .Append(CultureInfo.InvariantCulture, $"<desc id=\"{id}-desc\">{WebUtility.HtmlEncode(alternative)}</desc>\n")
            .Append(body.AsSpan(start))
            .Replace("\r\n", "\n")
            .ToString();
    }

    [GeneratedRegex("<style.*?</style>\\n?| class=\"zr[^\"]*\"| pointer-events=\"[^\"]*\"", RegexOptions.Singleline)]
    private static partial Regex ForPointers();

    [GeneratedRegex(@"\bzr\d+-[a-z]+-?\d+\b")]
    private static partial Regex GeneratedId();
}
