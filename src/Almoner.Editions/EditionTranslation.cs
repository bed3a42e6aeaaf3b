using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Editions;

/// <summary>
/// Puts what the library calls things into another language: titles, headings, codes. Figures stay as they are. What the library does not say in that language stays in
/// English and says so; names of teams and places are names.
/// </summary>
public sealed class EditionTranslation
{
    private readonly Translations translations;
    private readonly Wording wording;

    private EditionTranslation(Translations translations, Wording wording) => (this.translations, this.wording) = (translations, wording);

    /// <param name="edition">The edition.</param>
    /// <param name="translations">What the library calls things in other languages.</param>
    /// <param name="wording">The language.</param>
    public static Edition Of(Edition edition, Translations translations, Wording wording) => wording == Wording.English ? edition : new EditionTranslation(translations, wording).Of(edition);

    private Edition Of(Edition edition) => edition with
    {
        LibraryWords = Said,
        Report = edition.Report with { Title = Said(edition.Report.Title), About = Maybe(edition.Report.About) },
        Sections = [.. edition.Sections.Select(section => section with { Title = Said(section.Title), About = Maybe(section.About), Items = [.. section.Items.Select(Of)] })],
        Results = edition.Results.ToDictionary(result => result.Key, result => Of(result.Value)),
        Commentary = edition.Commentary with
        {
            Comments = [.. edition.Commentary.Comments.Select(comment => comment with { About = Said(comment.About) })],
            Needed = [.. edition.Commentary.Needed.Select(needed => needed with { About = Said(needed.About) })],
        },
    };

    private EditionItem Of(EditionItem item) => item switch
    {
        EditionItem.Scorecard card => card with { Title = Maybe(card.Title), Rows = [.. card.Rows.Select(row => row with { Result = Of(row.Result) })] },
        EditionItem.MeasuresByPeriod series => series with { Title = Said(series.Title), Note = Maybe(series.Note), Rows = [.. series.Rows.Select(row => row with { Result = Of(row.Result) })] },
        EditionItem.Table table => table with
        {
            Title = Said(table.Title),
            Note = Maybe(table.Note),
            Measure = Of(table.Measure),
            RowsOf = Of(table.RowsOf),
            ColumnsOf = table.ColumnsOf is { } columns ? Of(columns) : null,
            Columns = [.. table.Columns.Select(column => column with
            {
                Group = column.Group is { } group ? Label(group, table.ColumnsOf!) : null,
                Shown = column.Shown with { Heading = Maybe(column.Shown.Heading) },
            })],
            Rows = [.. table.Rows.Select(row => row with { Label = Label(row.Label, table.RowsOf) })],
        },
        EditionItem.Words(var text) => new EditionItem.Words(Said(text)),
        _ => throw new InvalidOperationException($"Unknown item {item}."),
    };

    private MeasureResult Of(MeasureResult result) => result with
    {
        Measure = Of(result.Measure),
        Target = result.Target is { Aim: TargetAim.Limit { Per: { } per } limit } target ? target with { Aim = limit with { Per = Of(per) } } : result.Target,
        Comparators = [.. result.Comparators.Select(comparator => comparator with { Name = Said(comparator.Name) })],
    };

    private Measure Of(Measure measure) => measure with
    {
        Title = Said(measure.Title),
        About = Maybe(measure.About),
        Source = Maybe(measure.Source),
        Base = Of(measure.Base),
        Formula = measure.Formula switch
        {
            Formula.Plain(var tally) => new Formula.Plain(Of(tally)),
            Formula.Ratio(var numerator, var denominator, var times) => new Formula.Ratio(Of(numerator), Of(denominator), times),
            _ => throw new InvalidOperationException($"Unknown formula {measure.Formula}."),
        },
    };

    private Tally Of(Tally tally) => tally with { Of = tally.Of with { Title = Said(tally.Of.Title) } };

    private Field Of(Field field) => field with { Name = Said(field.Name.Replace('_', ' ')) };

    private string? Maybe(string? english) => english is null ? null : Said(english);

    private string Said(string english) => translations.Said(wording, english);

    /// <summary>A value of a breakdown as printed, with a capital letter.</summary>
    private string Label(string printed, Field of)
    {
        if (printed == Wording.English["label.not-recorded"]) return wording["label.not-recorded"];
        var code = of.Codes.FirstOrDefault(code => Wording.Sentence(code) == printed);
        return translations.In(wording, code ?? printed) is { } words ? Wording.Sentence(words) : code is null ? printed : wording.Say("only-in.en", printed);
    }
}
