using Almoner.Editions;
using Almoner.Library.Records;
using Almoner.Library.Reports;
using Almoner.Terms;
using Almoner.Testing;

namespace Almoner.Reports.Tests.Html;

public sealed class HtmlWriterTests(Drawer drawer)
{
    private const string Nasty = "<script>alert(\"1\")</script> & {a} {c} $& ' </style> </title> %";

    [Fact]
    public void The_small_edition_reads_as_its_golden_file() =>
        Golden.Matches(Letters.LeftOut(ReportWriter.Html(EditionDocument.Of(SampleEdition.Small, drawer.Charts, Wording.English), ReportLook.Default)), "small-edition.golden.html");

    [Fact]
    public void In_Welsh_it_reads_as_its_own() =>
        Golden.Matches(Letters.LeftOut(ReportWriter.Html(EditionDocument.Of(SampleEdition.Small, drawer.Charts, Wording.Welsh), ReportLook.Default)), "small-edition.cy.golden.html");

    [Fact]
    public void The_same_edition_gives_the_same_bytes_whatever_was_drawn_before()
    {
        var first = ReportWriter.Html(EditionDocument.Of(SampleEdition.Full, drawer.Charts, Wording.English), ReportLook.Default);
        ReportWriter.Html(EditionDocument.Of(SampleEdition.Small, drawer.Charts, Wording.English), ReportLook.Default);
        using var other = new Drawer();

        Assert.Equal(first, ReportWriter.Html(EditionDocument.Of(SampleEdition.Full, drawer.Charts, Wording.English), ReportLook.Default));
        Assert.Equal(first, ReportWriter.Html(EditionDocument.Of(SampleEdition.Full, other.Charts, Wording.English), ReportLook.Default));
        Assert.DoesNotContain('\r', first);
    }

    [Theory]
    [InlineData(ChartKind.Pie)]
    [InlineData(ChartKind.Bar)]
    [InlineData(ChartKind.GroupedBar)]
    [InlineData(ChartKind.StackedBar)]
    [InlineData(ChartKind.Line)]
    public void Words_of_people_never_become_markup(ChartKind kind)
    {
        Period[] columns = kind is ChartKind.Pie or ChartKind.Bar ? [new Quarter(new FinancialYear(2023), 2)] : [new Quarter(new FinancialYear(2023), 1), new Quarter(new FinancialYear(2023), 2)];
        Figure[] Row(long value) => [.. columns.Select(_ => SampleEdition.Count(value).AsProvisional(Phrase.AsWritten(Nasty)))];
        var measure = SampleEdition.Plain("X1", Nasty) with { About = Nasty, Source = Nasty };
        var edition = SampleEdition.Edition(Nasty, new EditionSection(1, Nasty, Nasty,
        [
            SampleEdition.Card(Nasty, SampleEdition.Row(measure with { Kpi = true }, SampleEdition.AtLeast(1), [SampleEdition.Count(1), SampleEdition.Count(2)], [SampleEdition.Count(3), SampleEdition.Count(4).AsProvisional(Phrase.AsWritten(Nasty))], null, (Nasty, 5))),
            new EditionItem.Words(Nasty),
            SampleEdition.Table(Nasty, measure, new Field("f", FieldType.Text, "."), columns, kind, Row(12), Nasty, (Nasty, Row(7)), (Nasty + " 2", Row(5))),
        ])) with
        { Council = Nasty, DatasetVersion = Nasty, LibraryVersion = Nasty };

        var html = ReportWriter.Html(EditionDocument.Of(edition, drawer.Charts, Wording.English), ReportLook.Default);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, Count(html, "</style>"));
        // One of the page and one of each of the two pictures.
        Assert.Equal(3, Count(html, "</title>"));
        Assert.Contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; {a} {c} $&amp;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_drawer_the_report_has_its_tables_and_no_pictures()
    {
        var html = ReportWriter.Html(EditionDocument.Of(SampleEdition.Full, drawer: null, Wording.English), ReportLook.Default);

        Assert.DoesNotContain("<svg", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", html, StringComparison.Ordinal);
        Assert.Equal(23, Count(html, "<table"));
    }

    [Fact]
    public void A_colour_that_is_none_is_a_problem() => Assert.Equal("ALM-0502", ReportLook.Of("red").Problems.Single().Code);

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
