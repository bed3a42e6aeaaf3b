using Almoner.Library.Extracts;
using Almoner.Records.Extracts;
using Almoner.Records.Loading;
using Almoner.Records.Store;

namespace Almoner.Records.Tests;

public sealed class CompletenessTests : IDisposable
{
    private readonly Desk desk = new(new StoppedClock(2023, 9, 20));

    public void Dispose() => desk.Dispose();

    private LoadReport Load(params string[] moments) =>
        desk.Load(Desk.Contacts, Desk.ContactHeadings + "\n" + string.Concat(moments.Select((moment, row) => $"C{row},,{moment},,,,\n")));

    [Theory]
    [InlineData("2023-07-03 10:00", "2023-07-31")]
    [InlineData("2023-09-03 10:00", "2023-09-20")]
    [InlineData("2023-09-20 23:59", "2023-09-20")]
    public void Records_are_complete_to_the_end_of_the_month_of_the_latest_and_never_later_than_the_day_of_the_load(string latest, string complete)
    {
        var report = Load("2023-04-03 10:00", latest);
        Assert.Equal(DateOnly.ParseExact(complete, "yyyy-MM-dd"), Assert.Single(report.After.Files).CompleteTo);
        Assert.DoesNotContain(report.Warnings, warning => warning.Code == "ALM-0235");
    }

    [Fact]
    public void Records_dated_after_the_day_of_the_load_are_kept_and_counted_and_do_not_make_anything_complete()
    {
        var report = Load("2023-07-03 10:00", "2203-07-03 10:00", "2023-10-01 00:00");
        Assert.Equal(3, report.Files[0].Kept);
        Assert.Equal(new DateOnly(2023, 7, 31), Assert.Single(report.After.Files).CompleteTo);
        var warning = Assert.Single(report.Warnings, warning => warning.Code == "ALM-0235");
        Assert.Equal("2 records of contacts are dated after the day of the load, 2023-09-20; the latest is dated 2203-07-03", warning.What);
    }

    [Fact]
    public void Records_all_dated_after_the_day_of_the_load_are_complete_to_no_day() =>
        Assert.Null(Assert.Single(Load("2203-07-03 10:00").After.Files).CompleteTo);

    [Fact]
    public void A_set_that_does_not_run_in_time_is_complete_to_no_day_even_when_one_is_said()
    {
        var file = new ExtractFile(desk.File("p.csv", "person_id,born_on,died_on\nP1,2000-01-01,\n"), Desk.People);
        var said = desk.TryLoad(new LoadOptions(new DateOnly(2023, 8, 31), "x"), file).Value!;
        Assert.Null(Assert.Single(said.After.Files).CompleteTo);
        Assert.True(desk.TryLoad(file).Value!.AlreadyLoaded);
    }

    [Theory]
    [InlineData("2023-06-30", "live=2023-06-30 old=2019-12-31*")]
    [InlineData("2023-03-31", "live=2023-06-30 late=2023-03-31 old=2019-12-31*")]
    [InlineData("2019-12-31", "live=2023-06-30 old=2019-12-31")]
    [InlineData("2020-12-31", "older=2019-12-31* old=2020-12-31*")]
    [InlineData(null, "live= old=2019-12-31*")]
    public void A_set_is_complete_to_the_earliest_of_its_sources_but_for_archives(string? complete, string sources)
    {
        var files = sources.Split(' ').Select(source => source.TrimEnd('*').Split('=')).Select(source => new StoredFile("contacts", source[0], "", "", 1, source[1].Length == 0 ? null : DateOnly.ParseExact(source[1], "yyyy-MM-dd"))).ToList();
        var archives = sources.Split(' ').Where(source => source.EndsWith('*')).Select(source => source.Split('=')[0]).ToDictionary(name => name, name => Desk.Contacts with { Name = name, Delivers = Delivery.Archive });
        var told = Completeness.Of(new DatasetVersion("x", default, [.. files, new StoredFile("people", "p", "", "", 1, null)]), archives);
        Assert.Equal(complete, told["contacts"]?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(told["people"]);
    }

    [Fact]
    public void A_newer_file_of_an_archive_replaces_the_earlier_one()
    {
        var archive = Desk.Contacts with { Delivers = Delivery.Archive };
        desk.Load(archive, Desk.ContactHeadings + "\nC1,,2019-07-03 10:00,,,,\n");
        desk.Load(archive, Desk.ContactHeadings + "\nC2,,2019-07-03 10:00,,,,\n");
        Assert.Equal(["C2"], desk.Contact("contact_id"));
    }
}
