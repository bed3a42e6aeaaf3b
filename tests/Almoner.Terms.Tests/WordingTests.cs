using System.Text.RegularExpressions;

namespace Almoner.Terms.Tests;

public sealed partial class WordingTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(Stems(Wording.English), Stems(Wording.Welsh));

    [Fact]
    public void Words_by_number_have_the_forms_that_their_language_needs()
    {
        Assert.All(Forms(Wording.English), key => Assert.Equal(["one", "other"], key));
        Assert.All(Forms(Wording.Welsh), key => Assert.Contains("other", key));
    }

    [Fact]
    public void The_same_values_stand_in_both_languages()
    {
        var differing = Wording.All.SelectMany(wording => wording.Keys.Select(key => (Stem: Form().Replace(key, ""), Values: string.Join(' ', Value().Matches(wording[key]).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)))))
            .Distinct().GroupBy(key => key.Stem).Where(key => key.Count() > 1).Select(key => key.Key);
        Assert.Empty(differing);
    }

    [Theory]
    [InlineData(0, "0 diwrnod", "0 blynedd")]
    [InlineData(1, "1 diwrnod", "1 flwyddyn")]
    [InlineData(2, "2 ddiwrnod", "2 flynedd")]
    [InlineData(3, "3 diwrnod", "3 blynedd")]
    [InlineData(6, "6 diwrnod", "6 blynedd")]
    [InlineData(11, "11 diwrnod", "11 o flynyddoedd")]
    [InlineData(1250, "1,250 diwrnod", "1,250 o flynyddoedd")]
    public void Welsh_nouns_follow_their_number(int number, string days, string years) =>
        Assert.Equal((days, years), (Unit.Days.Print(number, 0, Wording.Welsh), Unit.Years.Print(number, 0, Wording.Welsh)));

    [Fact]
    public void A_part_of_one_takes_the_form_of_other_numbers() =>
        Assert.Equal(("1.5 diwrnod", "2.0 ddiwrnod", "3.5 o flynyddoedd"), (Unit.Days.Print(Exact.Of(3, 2), 1, Wording.Welsh), Unit.Days.Print(2, 1, Wording.Welsh), Unit.Years.Print(Exact.Of(7, 2), 1, Wording.Welsh)));

    [Theory]
    [InlineData("2023/24 Q2", "Ch2 2023/24", "Chwarter 2 2023/24", "1 Gorffennaf i 30 Medi 2023")]
    [InlineData("2023/24", "2023/24", "Blwyddyn ariannol 2023/24", "1 Ebrill 2023 i 31 Mawrth 2024")]
    [InlineData("Feb 2024", "Chwef 2024", "Chwefror 2024", "1 Chwefror i 29 Chwefror 2024")]
    [InlineData("2023/24 to Sep", "2023/24 hyd ddiwedd Medi", "2023/24 hyd ddiwedd Medi 2023", "1 Ebrill i 30 Medi 2023")]
    [InlineData("12 months to Sep 2023", "12 mis hyd ddiwedd Medi 2023", "12 mis hyd ddiwedd Medi 2023", "1 Hydref 2022 i 30 Medi 2023")]
    public void Periods_are_said_in_Welsh(string name, string brief, string whole, string span)
    {
        Assert.True(Period.TryParse(name, FinancialYear.April, out var period));
        Assert.Equal((brief, whole, span), (Wording.Welsh.Short(period), Wording.Welsh.Long(period), Wording.Welsh.Span(period)));
    }

    [Theory]
    [InlineData("2023/24 Q2", "Quarter 2 of 2023/24", "1 July to 30 September 2023")]
    [InlineData("2023/24", "Financial year 2023/24", "1 April 2023 to 31 March 2024")]
    [InlineData("Feb 2024", "February 2024", "1 February to 29 February 2024")]
    [InlineData("2023/24 to Sep", "2023/24 to the end of September 2023", "1 April to 30 September 2023")]
    [InlineData("12 months to Sep 2023", "12 months to Sep 2023", "1 October 2022 to 30 September 2023")]
    [InlineData("Jul 2022 to Jun 2023", "Jul 2022 to Jun 2023", "1 July 2022 to 30 June 2023")]
    public void English_names_of_periods_are_those_that_are_read_back(string name, string whole, string span)
    {
        Assert.True(Period.TryParse(name, FinancialYear.April, out var period));
        Assert.Equal((name, whole, span), (Wording.English.Short(period), Wording.English.Long(period), Wording.English.Span(period)));
    }

    [Fact]
    public void Units_are_called_in_English_as_the_library_calls_them() => Assert.All(Unit.Names.SkipLast(1).Append("rate per 1000"), name =>
    {
        Assert.True(Unit.TryParse(name, out var unit));
        Assert.Equal(name, unit.NameIn(Wording.English));
        Assert.NotEqual("", unit.NameIn(Wording.Welsh));
    });

    [Fact]
    public void A_phrase_is_English_until_it_is_asked_in_another_language()
    {
        var phrase = Phrase.Of("reason.records-to", new DateOnly(2023, 9, 30));
        Assert.Equal("records run to 30 September 2023", phrase.ToString());
        Assert.Equal("mae'r cofnodion yn rhedeg hyd at 30 Medi 2023", phrase.In(Wording.Welsh));
        Assert.Equal(Phrase.Of("reason.records-to", new DateOnly(2023, 9, 30)), phrase);
        Assert.NotEqual(Phrase.Of("reason.records-to", new DateOnly(2023, 9, 29)), phrase);
    }

    [Fact]
    public void Values_of_a_phrase_are_said_in_its_language() => Assert.Equal(
        "55.0% yn erbyn o leiaf 60%; 371 ar gyfer Ch2 2022/23; heb fod yn ddyledus eto hyd yma",
        Phrase.List("; ",
            Phrase.Of("judging.against", Phrase.Amount(Unit.Percent, 55, 1), Phrase.Of("bound.at-least", Phrase.Amount(Unit.Percent, 60, 0))),
            Phrase.Of("judging.in", 371, new Quarter(new FinancialYear(2022), 2)),
            Phrase.Of("judging.so-far", Figure.NotYetDue(Unit.Count, 0, Phrase.AsWritten("the year has not begun")))).In(Wording.Welsh));

    private static IEnumerable<string> Stems(Wording wording) => wording.Keys.Select(key => Form().Replace(key, "")).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<IEnumerable<string>> Forms(Wording wording) => wording.Keys.Where(key => Form().IsMatch(key)).GroupBy(key => Form().Replace(key, ""), key => key[(key.LastIndexOf('.') + 1)..]).Select(forms => forms.Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();
}
