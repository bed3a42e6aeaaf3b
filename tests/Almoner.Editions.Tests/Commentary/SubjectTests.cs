using Almoner.Editions.Commentary;

namespace Almoner.Editions.Tests.Commentary;

public sealed class SubjectTests
{
    private static readonly SubjectsOfReport Report = new(VisitsCouncil.Library("{}").Reports["quarterly"]);

    [Theory]
    [InlineData("section:1", "section:1", "Visits")]
    [InlineData("measure:VIS01", "measure:VIS01", "Visits")]
    [InlineData("Measure: vis02", "measure:VIS02", "Visits kept")]
    [InlineData("measure:VIS05", "measure:VIS05", "Visits not kept")]
    [InlineData("table:visits-not-kept", "table:visits-not-kept", "Visits not kept")]
    public void Words_can_be_on_a_section_measure_or_table_of_the_report(string text, string subject, string title)
    {
        var found = Report.Find(text, null).Value!;
        Assert.Equal((subject, title), (found.Text, Report.TitleOf(found)));
    }

    [Theory]
    [InlineData("section:2", "the report quarterly has no section 2. Its sections are numbered from 1 to 1.")]
    [InlineData("measure:VIS0", "has no measure VIS0. Did you mean `measure:VIS01`?")]
    [InlineData("table:visits-kept", "Did you mean `table:visits-not-kept`?")]
    [InlineData("VIS01", "`VIS01` is nothing to comment on. Write section:3, measure:ASM03 or table:NAME.")]
    [InlineData("section:one", "`section:one` is nothing to comment on")]
    [InlineData("measure:", "is nothing to comment on")]
    public void Words_on_anything_else_are_refused(string text, string message)
    {
        var problem = Report.Find(text, null).Problems.Single();
        Assert.Equal(EditionCode.UnknownSubject, problem.Code);
        Assert.Contains(message, problem.ToString(), StringComparison.Ordinal);
    }
}
