using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Testing.Tests;

/// <summary>A generator that never reaches a corner proves nothing about it: these hold that it reaches them all.</summary>
public sealed class GeneratedCaseTests
{
    private static readonly Lazy<IReadOnlyList<GeneratedCase>> Drawn = new(() =>
    {
        var random = new PCG(7, 20_230_930);
        return [.. Enumerable.Range(0, 3000).Select(_ => GeneratedCase.Any.Generate(random, null, out var _))];
    });

    private static IReadOnlyList<GeneratedCase> Cases => Drawn.Value;

    private static IEnumerable<Question> Questions => Cases.SelectMany(one => one.Questions);

    private static IEnumerable<Tally> Tallies => Questions.SelectMany(question => question.Measure.Tallies);

    private static IEnumerable<Expression> Expressions => Tallies.SelectMany(TallyParts.ExpressionsOf).SelectMany(expression => expression.All);

    [Fact]
    public void Generated_definitions_hold_every_kind_of_expression()
    {
        var every = typeof(Expression).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Expression)));
        Assert.Equal([], every.Except(Expressions.Select(expression => expression.GetType())));
    }

    [Fact]
    public void Generated_definitions_hold_every_standing_amount_and_formula()
    {
        var seen = Tallies.SelectMany(tally => new[] { tally.Standing.GetType(), tally.Amount.GetType() })
            .Concat(Questions.Select(question => question.Measure.Formula.GetType()))
            .ToHashSet();
        var every = new[] { typeof(Standing), typeof(Amount), typeof(Formula) }.SelectMany(kind => kind.GetNestedTypes().Where(type => type.IsSubclassOf(kind)));
        Assert.Equal([], every.Except(seen));
    }

    [Fact]
    public void Generated_questions_ask_for_every_kind_of_period_and_up_to_two_breakdowns()
    {
        Assert.Equal(
            [typeof(FinancialYear), typeof(Month), typeof(MonthSpan), typeof(Quarter), typeof(Rolling12Months), typeof(YearToDate)],
            Questions.SelectMany(question => question.Periods).Select(period => period.GetType()).Distinct().OrderBy(type => type.Name));
        Assert.Equal([0, 1, 2], Questions.Select(question => question.By.Count).Distinct().Order());
    }

    [Fact]
    public void Generated_rates_and_ratios_have_parts_with_and_without_a_value()
    {
        var ratios = Cases.SelectMany(one => one.Questions.Where(question => question.Measure.Formula is Formula.Ratio).Select(question => (one, question.Measure, Figure: one.Reference.Evaluate(question.Measure, question.Periods[0])))).ToList();
        var rates = ratios.Where(ratio => ratio.Measure.Formula is Formula.Ratio({ } _, { Of.Name: "populations" }, _)).ToList();
        Assert.Contains(rates, rate => rate.Figure.Value is { IsZero: false });
        Assert.Contains(rates, rate => rate.Figure.State == FigureState.None && rate.Figure.Reason?.ToString() == "nothing to divide by");
        var last = ratios.Where(ratio => ratio.Measure.Tallies.Any(tally => tally.Amount is Amount.Latest)).ToList();
        Assert.Contains(last, ratio => ratio.Figure.Value is { IsZero: false });
        Assert.Contains(last, ratio => ratio.Figure.State == FigureState.None && ratio.Figure.Reason?.ToString() == "no rows");
    }

    [Fact]
    public void Generated_definitions_name_the_edges_of_the_period_only_over_stocks()
    {
        Assert.DoesNotContain(Tallies, tally => tally.Standing is not Standing.Open && TallyParts.ExpressionsOf(tally).Any(expression => expression.AsksPeriod));
        Assert.Contains(Tallies, tally => TallyParts.ExpressionsOf(tally).Any(expression => expression.AsksPeriod));
    }

    [Fact]
    public void Generated_questions_have_figures_of_every_state_and_often_a_telling_value()
    {
        var figures = Cases.SelectMany(one => one.Questions.SelectMany(question => question.Periods.Select(period => one.Reference.Evaluate(question.Measure, period)))).ToList();
        Assert.Equal(
            [FigureState.Known, FigureState.Provisional, FigureState.None, FigureState.NotYetDue],
            figures.Select(figure => figure.State).Distinct().Order());
        var telling = figures.Count(figure => figure.Value is { IsZero: false });
        Assert.True(telling > figures.Count * 3 / 10, $"{telling} of {figures.Count} figures are known and not 0.");
    }

    [Fact]
    public void Generated_breakdowns_have_groups_with_and_without_a_value()
    {
        var groups = Cases
            .SelectMany(one => one.Questions.Where(question => question.By.Count > 0)
                .SelectMany(question => one.Reference.Breakdown(question.Measure, question.Periods[0], question.By)))
            .ToList();
        Assert.Contains(groups, group => group.Group.Any(value => value.Value is null));
        Assert.Contains(groups, group => group.Group.All(value => value.Value is not null));
        Assert.Contains(groups, group => group.Figure.Value is { IsZero: false });
    }

    [Fact]
    public void Generated_records_hold_the_awkward_ones()
    {
        var events = Cases.SelectMany(one => one.Book.Rows(SmallCouncil.Events)).ToList();
        var spells = Cases.SelectMany(one => one.Book.Rows(SmallCouncil.Spells)).ToList();
        var people = Cases.SelectMany(one => one.Book.Rows(SmallCouncil.People)).ToList();
        foreach (var field in SmallCouncil.Events.Fields.Skip(1)) Assert.Contains(events, row => row[field.Name] is null);
        Assert.Contains(events, row => row["happened_on"] is DateOnly { Month: 2, Day: 29 });
        Assert.Contains(people, row => row["born_on"] is DateOnly { Month: 2, Day: 29 });
        Assert.Contains(spells, row => row["started_on"] is DateOnly { Month: 12, Day: 31 });
        Assert.Contains(spells, row => row["started_on"] is DateOnly start && row["ended_on"] is DateOnly end && start == end);
        Assert.Contains(spells, row => row["started_on"] is DateOnly start && row["ended_on"] is DateOnly end && end < start);
        Assert.Contains(Cases, one => one.Book.Rows(SmallCouncil.Events).Count == 0);
        Assert.Contains(Cases, one => one.Book.Rows(SmallCouncil.Events).Count == 40);
        Assert.Contains(Cases, one => one.Book.Rows(SmallCouncil.Events)
            .Where(row => row.Person is not null && row["happened_at"] is not null)
            .GroupBy(row => (row.Person, row["happened_at"]))
            .Any(same => same.Count() > 1));
    }

    [Fact]
    public void Conditions_are_true_false_and_unknown_often_enough()
    {
        var (yes, no, unknown) = (0, 0, 0);
        foreach (var one in Cases)
        {
            var expressions = new ReferenceExpressions(one.Library, one.Book);
            foreach (var tally in one.Questions.SelectMany(question => question.Measure.Tallies).Where(tally => tally.Where is not null))
            {
                foreach (var row in one.Book.Rows(tally.Of).Take(5))
                {
                    _ = expressions.Evaluate(tally.Where!, row, null, one.Questions[0].Periods[0]) switch
                    {
                        true => yes++,
                        false => no++,
                        _ => unknown++,
                    };
                }
            }
        }

        var all = yes + no + unknown;
        Assert.True(yes > all / 5 && no > all / 5 && unknown > all / 20, $"{yes} true, {no} false, {unknown} unknown.");
    }

    [Fact]
    public void What_is_generated_can_be_written_in_the_librarys_words_and_read_back_with_the_same_meaning()
    {
        var (written, read) = (0, 0);
        foreach (var one in Cases.Take(1000))
        {
            var expressions = new ReferenceExpressions(one.Library, one.Book);
            foreach (var tally in one.Questions.SelectMany(question => question.Measure.Tallies))
            {
                foreach (var expression in TallyParts.ExpressionsOf(tally))
                {
                    written++;
                    var scope = new ExpressionScope(tally.Of, one.Library.RecordSets, PeriodAllowed: tally.Standing is Standing.Open);
                    var text = ExpressionText.Of(expression);
                    // Days written by themselves have no type in the language: '2023-04-01' + 1 day cannot be said.
                    if (ExpressionReader.Read(text, _ => new Place("generated.yaml", 1, 1), scope, expression.Type, []) is not { } again) continue;
                    read++;
                    foreach (var row in one.Book.Rows(tally.Of).Take(5))
                    {
                        var period = one.Questions[0].Periods[0];
                        Assert.True(
                            Equals(expressions.Evaluate(expression, row, null, period), expressions.Evaluate(again, row, null, period)),
                            $"{text} was read as {ExpressionText.Of(again)}");
                    }
                }
            }
        }

        Assert.True(read > written * 3 / 4, $"{read} of {written} could be read.");
    }

    [Fact]
    public void A_case_prints_its_definition_its_question_and_its_records()
    {
        var one = Cases.First(candidate => candidate.Book.Rows(SmallCouncil.Spells).Count > 0);
        var printed = one.Print();
        Assert.Contains(MeasureText.Of(one.Questions[0].Measure), printed, StringComparison.Ordinal);
        Assert.Contains(one.Questions[0].Periods[0].Name, printed, StringComparison.Ordinal);
        Assert.Contains(RowTable.Print(SmallCouncil.Spells, one.Book.Rows(SmallCouncil.Spells)), printed, StringComparison.Ordinal);
    }
}
