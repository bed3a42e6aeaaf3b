using Almoner.Library.Targets;
using Almoner.Terms;

namespace Almoner.Library.Tests.Targets;

/// <summary>^ marks where the mistake stands.</summary>
public sealed class TargetReaderTests
{
    private const string Percent = "measures:\n  - {code: PCT01, title: a, of: contacts, counted_on: received_on, percentage: {meeting: urgent}}\n";

    [Theory]
    [InlineData("{value: 65}", "65%")]
    [InlineData("{value: 65.0}", "65%")]
    [InlineData("{value: 65.5}", "65.5%")]
    [InlineData("{value: 0.125}", "0.125%")]
    [InlineData("{value: 1234}", "1,234%")]
    [InlineData("to be confirmed", "to be confirmed")]
    [InlineData("none", "no target")]
    public void A_target_prints_as_it_was_set(string aim, string printed)
    {
        var read = SmallLibrary.With(("measures/percent", Percent), ("targets/2023-24", $"year: 2023/24\ntargets: {{PCT01: {aim}}}"));
        Assert.Empty(read.Problems);
        var target = Assert.Single(read.Value!.Targets);
        Assert.Equal(("PCT01", "2023/24", printed), (target.Measure.Code, target.Year.Name, target.Print()));
    }

    [Theory]
    [InlineData("year: ^2023\ntargets: {CON01: none}", "ALM-0104", "`2023` is no financial year")]
    [InlineData("year: ^2023/25\ntargets: {CON01: none}", "ALM-0104", "`2023/25` is no financial year")]
    [InlineData("^targets: {CON01: none}", "ALM-0103", "this year of targets has no `year`")]
    [InlineData("year: 2023/24\ntargets: {^CON02: none}", "ALM-0112", "there is no measure CON02")]
    [InlineData("year: 2023/24\ntargets: {CON01: ^65}", "ALM-0104", "`targets` holds `65`")]
    [InlineData("year: 2023/24\ntargets: {CON01: {value: ^many}}", "ALM-0104", "`value` holds `many`")]
    [InlineData("year: 2023/24\ntargets: {CON01: ^{}}", "ALM-0103", "this target has no `value`")]
    public void A_target_that_cannot_be(string text, string code, string what) => SmallLibrary.AssertOnly("targets/2023-24", text, code, what);

    [Fact]
    public void A_measure_has_one_target_a_year()
    {
        var problems = SmallLibrary.With(
            ("targets/2022-23", "year: 2022/23\ntargets: {CON01: {value: 3}}"),
            ("targets/2023-24", "year: 2023/24\ntargets: {CON01: {value: 1}}"),
            ("targets/more", "year: 2023/24\ntargets: {CON01: {value: 2}}")).Problems;
        SmallLibrary.AssertOne(problems, "ALM-0105", new Place("library/targets/more.yaml", 2, 11), "the target of `CON01 in 2023/24` is declared twice");
        Assert.Contains("library/targets/2023-24.yaml:2:11", problems[0].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_begin_with_the_councils_month()
    {
        var read = LibraryReader.Read(SmallLibrary.FilesOf(("targets/2023-24", "year: 2023/24\ntargets: {CON01: none}")), yearStart: 7);
        Assert.Equal(new DateOnly(2023, 7, 1), Assert.Single(read.Value!.Targets).Year.Start);
    }
}
