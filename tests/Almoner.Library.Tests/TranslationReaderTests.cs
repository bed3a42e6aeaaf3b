using Almoner.Terms;

namespace Almoner.Library.Tests;

public sealed class TranslationReaderTests
{
    private const string Counting = "of: contacts, counted_on: received_on, count: rows";

    private const string Words = """
        language: cy
        words:
          outcome: canlyniad
          resolved: datryswyd
          sent on: anfonwyd ymlaen
          team: tîm
        """;

    [Fact]
    public void The_shipped_library_says_everything_in_Welsh() => Assert.Empty(ShippedLibrary.Read.Translations.Lacking);

    [Fact]
    public void Welsh_stands_beside_titles_and_in_a_file_of_words()
    {
        var library = SmallLibrary.With(
            ("measures/tested", $"measures:\n  - {{code: TST01, title: Calls, title_cy: Galwadau, about: A note, about_cy: Nodyn, source: A law, source_cy: Deddf, {Counting}}}\n"),
            ("reports/tested", "report: tested\ntitle: Report\ntitle_cy: Adroddiad\nabout: Below\nabout_cy: Isod\nsections:\n  - title: Section\n    title_cy: Adran\n    items:\n"
                + "      - {table: CON01, rows: outcome, title: Table, title_cy: Tabl, note: Under, note_cy: O dan}\n      - {words: Plain, words_cy: Plaen}\n"),
            ("words/cy", Words)).Value!;
        Assert.Equal(
            ["Galwadau", "Nodyn", "Deddf", "Adroddiad", "Isod", "Adran", "Tabl", "O dan", "Plaen", "anfonwyd ymlaen"],
            new[] { "Calls", "A note", "A law", "Report", "Below", "Section", "Table", "Under", "Plain", "sent on" }.Select(english => library.Translations.In(Wording.Welsh, english)));
        Assert.Equal("Calls", library.Translations.In(Wording.English, "Calls"));
        Assert.Null(library.Translations.In(Wording.Welsh, "Contacts"));
    }

    [Fact]
    public void Whatever_has_no_Welsh_is_listed_where_it_stands_and_stops_nothing()
    {
        var read = SmallLibrary.With(
            ("measures/tested", $"measures:\n  - {{code: TST01, title: Calls, title_cy: Galwadau, about: A note, {Counting}, breakdowns: [urgent]}}\n"),
            ("reports/tested", "report: tested\ntitle: Report\ntitle_cy: Adroddiad\nsections:\n  - title: Section\n    items:\n      - {table: CON01, rows: outcome, title: Table, show: {value: Heading}}\n"),
            ("words/cy", Words));
        Assert.Empty(read.Problems);
        Assert.All(read.Value!.Translations.Lacking, lacking => Assert.Equal((LibraryCode.NoWelsh, Severity.Warning), (lacking.Code, lacking.Severity)));
        Assert.Equal(
            [
                "library/measures/tested.yaml:2:5 `urgent`, by which TST01 is told,", "library/measures/tested.yaml:2:60 `about: A note`",
                "library/reports/tested.yaml:1:1 the heading `Heading` of the report tested", "library/reports/tested.yaml:5:12 `title: Section`", "library/reports/tested.yaml:7:46 `title: Table`",
            ],
            read.Value.Translations.Lacking.Where(lacking => lacking.Place!.File.EndsWith("tested.yaml", StringComparison.Ordinal))
                .Select(lacking => $"{lacking.Place} {lacking.What[..^" has no Welsh".Length]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_code_is_listed_once_however_many_measures_are_told_by_it()
    {
        var library = SmallLibrary.With(("measures/tested", $"measures:\n  - {{code: TST01, title: Calls, {Counting}, breakdowns: [outcome]}}\n  - {{code: TST02, title: More, {Counting}, breakdowns: [outcome]}}\n")).Value!;
        Assert.Single(library.Translations.Lacking, lacking => lacking.What.StartsWith("`resolved`", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_Welsh_words_for_one_in_English_are_an_error() => SmallLibrary.AssertOnly("measures/tested",
        $"measures:\n  - {{code: TST01, title: Calls, title_cy: Galwadau, {Counting}}}\n  - {{code: TST02, title: Calls, title_cy: ^Ffoniadau, {Counting}}}\n",
        LibraryCode.TwoInWelsh, "`Calls` is `Ffoniadau` here and `Galwadau` at library/measures/tested.yaml:2:43");

    [Fact]
    public void Welsh_of_a_text_that_is_not_there_is_an_error() => SmallLibrary.AssertOnly("measures/tested",
        $"measures:\n  - {{code: TST01, title: Calls, about_cy: ^Nodyn, {Counting}}}\n", LibraryCode.Contradiction, "`about_cy` stands beside no `about`");

    [Fact]
    public void Words_are_in_a_language_that_Almoner_speaks() => SmallLibrary.AssertOnly("words/fr", "language: ^fr\nwords: {team: équipe}\n", LibraryCode.WrongKind, "`language` holds `fr`");
}
