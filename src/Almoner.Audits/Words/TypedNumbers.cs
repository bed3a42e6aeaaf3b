using System.Text.RegularExpressions;
using Almoner.Audits.Figures;
using Almoner.Library.Caseload;
using Almoner.Terms;

namespace Almoner.Audits.Words;

/// <summary>
/// Numbers that were typed into comments instead of being bound to a figure: nothing holds them against the figures, and nothing corrects them when
/// these change. Years, days of a month, numbers of sections, tables, figures and surveys, and what the rules declare, as in "more than 91 days", are none.
/// </summary>
public static partial class TypedNumbers
{
    /// <summary>As many names as help: few figures are 32.9, dozens are 0.0%.</summary>
    private const int MostNames = 3;

    public static IReadOnlyList<Problem> In(AuditReport report)
    {
        var comments = WrittenWords.Comments(report).ToList();
        if (comments.Count == 0) return [];
        var names = QuotableFigures.Of(report).ToLookup(figure => figure.Value.Printed(Wording.English), figure => figure.Key);
        var declared = Declared(report.Rules);
        return [.. comments.SelectMany(words => Numbers().Matches(Without(declared, Bindings().Replace(words.Text, Blank))).Select(number => Told(words, number, names)))];
    }

    /// <summary>Numbers of the rules in the words that say what they are.</summary>
    private static Regex Declared(AuditRules rules)
    {
        var days = string.Join('|', new[] { rules.NoContactDays, rules.LongAbsenceDays, rules.ReallocatedWithinDays });
        var threshold = Regex.Escape(rules.Threshold.ToString());
        return new Regex(FormattableString.Invariant(
            $@"\b(?:(?:{days})\s+(?:days|diwrnod)|threshold\s+of\s+{threshold}|more\s+than\s+{threshold}\s+cases|fewer\s+than\s+{rules.SmallestGroup}|{rules.NextAudit.From}\s+to\s+{rules.NextAudit.To}\s+months)\b(?![.,]\d)"),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    private static string Without(Regex what, string words) => what.Replace(words, Blank);

    private static string Blank(Match match) => new(' ', match.Length);

    private static Problem Told(WrittenWords words, Match number, ILookup<string, string> names)
    {
        var printing = names[number.Value].Order(StringComparer.Ordinal).Select(name => $"{{{name}}}").ToList();
        return Problem.Warning(
            AuditCode.TypedNumber, $"`{number.Value}` is typed, so nothing holds it against the figures",
            printing.Count switch
            {
                0 => "Bind it to a figure, as {all average}, or see for yourself that it is right",
                <= MostNames => $"Write {string.Join(" or ", printing)}",
                _ => $"Write the figure that is meant, such as {printing[0]}",
            },
            words.At(number.Index));
    }

    /// <summary>Of both languages.</summary>
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December"
        + "|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr";

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Bindings();

    /// <summary>A number that is no part of a word, date, year, span of years or heading, and no number of a list.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d/.,_-])(?<!\b(?:section|table|figure|survey|question|step)s?\s)(?<!\b(?:" + Months + @")\s)(?!(?:19|20)\d\d\b(?![.,]\d))(?!\d+\.\s)(?!\d{1,2}(?:st|nd|rd|th)?\s+(?:" + Months + @")\b)\d[\d,]*(?:\.\d+)?%?(?![\p{L}\d/_-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
