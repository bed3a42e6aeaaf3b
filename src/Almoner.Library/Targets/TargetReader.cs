using System.Globalization;
using Almoner.Library.Measures;
using Almoner.Library.Yaml;
using Almoner.Terms;

namespace Almoner.Library.Targets;

/// <summary>What a file of targets declares.</summary>
internal sealed record YearOfTargets(IReadOnlyList<Target> Targets, IReadOnlyList<Comparator> Comparators);

/// <summary>Reads <c>targets/*.yaml</c>.</summary>
/// <param name="measures">The measures that targets may be set for.</param>
/// <param name="reading">What was found so far.</param>
internal sealed class TargetReader(IReadOnlyDictionary<string, Measure> measures, Reading reading)
{
    private readonly Dictionary<string, Place> targets = [];
    private readonly Dictionary<string, Place> comparators = [];

    public YearOfTargets Read(Node node)
    {
        if (!FinancialYear.TryParse(node.TextOf("year"), reading.YearStart, out var year))
        {
            if (node["year"] is { } written) reading.Error(LibraryCode.WrongKind, $"`{written.Text}` is no financial year", "Write it as 2023/24", written.Place);
            return new YearOfTargets([], []);
        }

        var tolerance = ToleranceIn(node) ?? Target.DefaultTolerance;
        return new YearOfTargets(
            [.. Known(node["targets"], year, "target of", targets).SelectMany(entry => Targets(entry.Value, entry.Measure, year, tolerance))],
            [.. Known(node["comparators"], year, "list of comparators of", comparators).SelectMany(entry => Comparators(entry.Value, entry.Measure, year))]);
    }

    /// <summary>The entries of measures that exist, each measure once a year.</summary>
    private IEnumerable<(Measure Measure, Node Value)> Known(Node? node, FinancialYear year, string noun, Dictionary<string, Place> kept)
    {
        foreach (var (code, place, value) in node?.Entries ?? [])
        {
            if (measures.TryGetValue(code, out var measure))
            {
                reading.Keep(kept, $"{code} in {year}", place, noun, place, other => other);
                yield return (measure, value);
            }
            else if (!reading.FaultyMeasures.Contains(code))
            {
                reading.Error(LibraryCode.UnknownMeasure, $"there is no measure {code}", Nearest.Remedy(code, measures.Keys.Union(reading.FaultyMeasures), "measures"), place);
            }
        }
    }

    private IEnumerable<Target> Targets(Node node, Measure measure, FinancialYear year, Exact tolerance)
    {
        if (node.Text?.Trim() is { } word)
        {
            TargetAim? aim = word switch { "to be confirmed" => new TargetAim.ToBeConfirmed(), "none" => new TargetAim.None(), _ => null };
            return aim is null ? [] : [new Target(measure, year, year.Start, year.End, aim, tolerance)];
        }

        var aims = new AimReader(measure, reading);
        var written = node.Items.Where(item => item.IsMapping).ToList();
        if (node.IsList && written.Count == 0) reading.Error(LibraryCode.NotOneAim, $"the targets of {measure.Code} are an empty list", "Write a target in it, or `none`", node.Place);
        var spans = Spans(written, year);
        return written.Zip(spans)
            .Select(pair => aims.Read(pair.First) is { } aim && pair.Second is var (from, to)
                ? new Target(measure, year, from, to, aim, ToleranceIn(pair.First) ?? tolerance)
                : null)
            .OfType<Target>();
    }

    /// <summary>When each target is in force. One that does not say until when runs to the day before the next begins, or to the end of the year.</summary>
    private List<(DateOnly From, DateOnly To)> Spans(IReadOnlyList<Node> written, FinancialYear year)
    {
        var begins = written.Select(node => Day(node, "from", year) ?? year.Start).ToList();
        var spans = written.Select((node, index) =>
        {
            var later = begins.Where(other => other > begins[index]).ToList();
            return (From: begins[index], To: Day(node, "to", year) ?? (later.Count > 0 ? later.Min().AddDays(-1) : year.End));
        }).ToList();
        for (var index = 0; index < spans.Count; index++)
        {
            var (from, to) = spans[index];
            if (to < from)
            {
                reading.Error(LibraryCode.TargetDays, $"the target ends on {Words.Day(to)}, before it begins on {Words.Day(from)}", "Put the days in order", (written[index]["to"] ?? written[index]).Place);
            }
            else if (spans[..index].FindIndex(other => other.From <= to && from <= other.To) is var at and >= 0)
            {
                var other = spans[at];
                reading.Error(LibraryCode.TargetsOverlap, $"two targets are in force on {Words.Day(from > other.From ? from : other.From)}",
                    $"Let one end before the other begins; the other stands at {written[at].Place}", (written[index]["from"] ?? written[index]).Place);
            }
        }

        return spans;
    }

    private DateOnly? Day(Node node, string key, FinancialYear year)
    {
        if (!DateOnly.TryParseExact(node.TextOf(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (year.Holds(day)) return day;
        reading.Error(LibraryCode.TargetDays, $"{Words.Day(day)} lies outside {year}", $"Write a day from {Words.Day(year.Start)} to {Words.Day(year.End)}, or move the target to the file of its year", node[key]!.Place);
        return null;
    }

    private Exact? ToleranceIn(Node node)
    {
        if (node.NumberOf("tolerance") is not { } tolerance) return null;
        if (tolerance.Sign >= 0 && tolerance <= 100) return tolerance;
        reading.Error(LibraryCode.WrongKind, $"`tolerance` holds `{node.TextOf("tolerance")}`", "Write per cent of the target, from 0 (nothing is near) to 100", node["tolerance"]!.Place);
        return null;
    }

    private static IEnumerable<Comparator> Comparators(Node node, Measure measure, FinancialYear year) => node.Items
        .Select(item => item.TextOf("name") is { } name && item.NumberOf("value") is { } value && item.TextOf("source") is { } source
            ? new Comparator(measure, year, name, value, source)
            : null)
        .OfType<Comparator>();
}
