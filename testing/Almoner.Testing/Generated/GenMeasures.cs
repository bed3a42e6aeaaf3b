using Almoner.Library.Expressions;
using Almoner.Library.Measures;
using Almoner.Library.Records;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Testing;

/// <summary>Measures over <see cref="SmallCouncil"/>: every standing, every amount, every formula that the library's words make, and free ratios.</summary>
public static class GenMeasures
{
    private static readonly Place Nowhere = new("generated.yaml", 1, 1);

    private static readonly Amount Rows = new Amount.Rows();

    private static readonly Amount People = new Amount.People();

    /// <summary>A measure that the library's words could declare; its code is G01.</summary>
    public static Gen<Measure> Any { get; } = Gen.Select(
        Gen.Frequency(
            (4, (IGen<(Tally Base, Formula Formula, Unit Unit)>)Plain),
            (6, PartOfTheWhole),
            (2, Mean),
            (2, Rate),
            (3, FreeRatio)),
        Gen.Int[0, 9],
        Gen.Frequency((5, (IGen<TimeSpanOfCalendar?>)GenNothing.Of<TimeSpanOfCalendar>()), (2, GenMoments.Within.Select(span => (TimeSpanOfCalendar?)span))),
        Gen.Frequency((9, (IGen<Month?>)GenNothing.Of<Month>()), (1, Gen.Int[new Month(2022, 1).Index, new Month(2024, 1).Index].Select(index => (Month?)Month.FromIndex(index)))),
        (parts, manner, ripens, since) =>
        {
            var measure = new Measure
            {
                Code = "G01",
                Title = "Generated",
                Unit = parts.Unit,
                Decimals = 4,
                Base = parts.Base,
                Formula = parts.Formula,
                RipensAfter = ripens,
                Since = since,
                Place = Nowhere,
            };
            var isStock = measure.Tallies.All(tally => tally.Standing is Standing.Open && tally.Amount is not (Amount.Maximum or Amount.Median));
            var isFlow = measure.Tallies.All(tally => tally.Standing is not Standing.Open || tally.Of == SmallCouncil.Populations);
            return measure with { Cumulative = manner < 2 && isFlow, MeanOfMonthEnds = manner >= 5 && isStock };
        });

    private static Gen<RecordSet> Set => Gen.Frequency(
        (4, (IGen<RecordSet>)Gen.Const(SmallCouncil.Events)), (4, Gen.Const(SmallCouncil.Spells)), (1, Gen.Const(SmallCouncil.People)));

    private static Gen<(Tally Base, Formula Formula, Unit Unit)> Plain => Tally(AnyAmount).Select(tally =>
        (tally with { Amount = Rows }, (Formula)new Formula.Plain(tally), tally.Amount is Amount.Rows or Amount.People ? Unit.Count : Unit.Hours));

    /// <summary>Percentages of rows, of people with any row, of people with every row.</summary>
    private static Gen<(Tally Base, Formula Formula, Unit Unit)> PartOfTheWhole => Gen.Select(
        Tally((_, _) => Gen.Const(Rows)).SelectMany(whole => Condition(whole.Of, whole.Standing).Select(meeting => (whole, meeting))),
        Gen.Int[0, 2],
        (parts, kind) =>
        {
            var ((whole, meeting), met) = (parts, And(parts.whole.Where, parts.meeting));
            var formula = kind switch
            {
                0 => new Formula.Ratio(whole with { Where = met }, whole, 100),
                1 => new Formula.Ratio(whole with { Where = met, Amount = People }, whole with { Amount = People }, 100),
                _ => new Formula.Ratio(whole with { Amount = new Amount.PeopleWithEveryRow(meeting) }, whole with { Amount = People }, 100),
            };
            return (whole, (Formula)formula, Unit.Percent);
        });

    /// <summary>The sum of a number over the rows that have it, by their count.</summary>
    private static Gen<(Tally Base, Formula Formula, Unit Unit)> Mean =>
        Tally((set, standing) => GenExpressions.Number(set, standing is Standing.Open).Select(of => (Amount)new Amount.Sum(of))).Select(sum =>
        {
            var known = new Expression.Not(new Expression.IsNull(((Amount.Sum)sum.Amount).Of));
            var rows = sum with { Amount = Rows, Where = And(sum.Where, known) };
            return (sum with { Amount = Rows }, (Formula)new Formula.Ratio(sum, rows, 1), Unit.Hours);
        });

    /// <summary>Rows or people by the population of some ages at the period's end.</summary>
    private static Gen<(Tally Base, Formula Formula, Unit Unit)> Rate => Gen.Select(
        Tally((_, _) => Gen.OneOf<Amount>(Rows, People)), Gen.OneOf<int>(0, 18, 65), Gen.OneOf<int>(17, 74, 130, 130, 130), Gen.OneOf<int>(1000, 10_000), (counted, from, to, per) =>
        {
            var of = SmallCouncil.Populations;
            Expression? ages = from == 0 ? null : Bound("age_from", Comparison.GreaterOrEqual, from);
            if (to < 130) ages = And(ages, Bound("age_to", Comparison.LessOrEqual, to));
            var population = new Tally(of, ages, new Standing.Open(of.Find("from_on")!, of.Find("to_on")!), new Amount.Sum(Value("people")));
            return (counted with { Amount = Rows }, (Formula)new Formula.Ratio(counted, population, per), Unit.RatePer(per));

            Expression Bound(string name, Comparison how, int age) => new Expression.Compare(how, Value(name), new Expression.Constant(ValueKind.Number, (Exact)age));

            Expression Value(string name) => new Expression.FieldValue(RowOf.This, of.Find(name)!);
        });

    /// <summary>Any amount by any other, each with its own rows, set and time; some of them may have no value.</summary>
    private static Gen<(Tally Base, Formula Formula, Unit Unit)> FreeRatio => Gen.Select(
        Tally(PartOfRatio), Tally(PartOfRatio), Gen.OneOf<Exact>(1, 100, 224, 10_000, Exact.Of(365, 12)),
        (above, below, times) => (below with { Amount = Rows }, (Formula)new Formula.Ratio(above, below, times), Unit.Ratio));

    private static Gen<Tally> Tally(Func<RecordSet, Standing, Gen<Amount>> amount) => Set
        .SelectMany(of => Gen.OneOf<Standing>(Standings(of)).Select(standing => (of, standing)))
        .SelectMany(parts => Gen.Select(Where(parts.of, parts.standing), amount(parts.of, parts.standing), (where, what) =>
            new Tally(parts.of, where, parts.standing, what)));

    private static Gen<Amount> AnyAmount(RecordSet set, Standing standing)
    {
        var number = GenExpressions.Number(set, standing is Standing.Open);
        return Gen.Frequency(
            (3, (IGen<Amount>)Gen.Const(Rows)),
            (3, Gen.Const(People)),
            (2, Condition(set, standing).Select(meeting => (Amount)new Amount.PeopleWithEveryRow(meeting))),
            (2, number.Select(of => (Amount)new Amount.Sum(of))),
            (4, WithoutRowsNothing(number, standing)));
    }

    private static Gen<Amount> PartOfRatio(RecordSet set, Standing standing)
    {
        var number = GenExpressions.Number(set, standing is Standing.Open);
        return Gen.Frequency(
            (2, (IGen<Amount>)Gen.Const(Rows)),
            (2, Gen.Const(People)),
            (1, number.Select(of => (Amount)new Amount.Sum(of))),
            (2, WithoutRowsNothing(number, standing)));
    }

    /// <summary>Amounts that have no value where there are no rows; only events have a last one.</summary>
    private static Gen<Amount> WithoutRowsNothing(Gen<Expression> number, Standing standing) => Gen.Select(number, Gen.Int[0, standing is Standing.CountedOn ? 2 : 1], (of, kind) => kind switch
    {
        0 => (Amount)new Amount.Maximum(of),
        1 => new Amount.Median(of),
        _ => new Amount.Latest(of),
    });

    private static Gen<Expression?> Where(RecordSet set, Standing standing) => Gen.Frequency(
        (5, (IGen<Expression?>)GenNothing.Of<Expression>()),
        (3, Condition(set, standing).Select(where => (Expression?)where)));

    private static Gen<Expression> Condition(RecordSet set, Standing standing) => GenExpressions.YesNo(set, period: standing is Standing.Open);

    private static Expression And(Expression? where, Expression also) => where is null ? also : new Expression.And(where, also);

    private static Standing[] Standings(RecordSet set)
    {
        Field F(string name) => set.Find(name)!;

        return set.Name switch
        {
            "events" =>
            [
                new Standing.CountedOn(F("happened_on")),
                new Standing.CountedOn(F("happened_at")),
                new Standing.CountedOn(F("due_on")),
                new Standing.Open(F("happened_at"), F("answered_at")),
                new Standing.Open(F("happened_at"), F("due_on")),
                new Standing.During(F("happened_on"), F("answered_at")),
            ],
            "spells" =>
            [
                new Standing.CountedOn(F("started_on")),
                new Standing.CountedOn(F("ended_at")),
                new Standing.Open(F("started_on"), F("ended_on")),
                new Standing.Open(F("started_at"), F("ended_at")),
                new Standing.During(F("started_on"), F("ended_on")),
                new Standing.During(F("started_at"), F("ended_on")),
            ],
            _ =>
            [
                new Standing.CountedOn(F("born_on")),
                new Standing.Open(F("born_on"), F("died_on")),
                new Standing.During(F("born_on"), F("died_on")),
            ],
        };
    }
}
