using Almoner.Library.Expressions;
using Almoner.Library.Records;
using Almoner.Terms;
using CsCheck;

namespace Almoner.Testing;

/// <summary>Typed expressions of bounded depth over one record set about people of <see cref="SmallCouncil"/>, every kind of node among them.</summary>
public sealed class GenExpressions
{
    private const int Deepest = 3;

    private static readonly Dictionary<(string Set, bool Period), GenExpressions> Over = SmallCouncil.OfPeople
        .SelectMany(set => new[] { true, false }.Select(period => (set, period)))
        .ToDictionary(key => (key.set.Name, key.period), key => new GenExpressions(key.set, null, key.period));

    private static readonly Gen<Exact> WrittenNumber = Gen.OneOf<Exact>(
        Gen.OneOf<Exact>(0, 1, 2, 7, 18, 28, 65, 72, 365),
        Gen.OneOf<decimal>(0.5m, 2.5m, 2.50m, 20m, 99.99m, 0.01m).Select(Exact.Of));

    private static readonly Gen<Exact> Divisor = Gen.OneOf<Exact>(
        Gen.OneOf<Exact>(2, 3, 7, 12, 24),
        Gen.OneOf<decimal>(0.5m, 37.5m).Select(Exact.Of));

    private readonly Dictionary<int, Gen<Expression>> yesNo = [];
    private readonly Dictionary<int, Gen<Expression>> numbers = [];
    private readonly RecordSet set;
    private readonly RecordSet? measured;
    private readonly bool period;

    private GenExpressions(RecordSet set, RecordSet? measured, bool period) => (this.set, this.measured, this.period) = (set, measured, period);

    /// <summary>Yes/no expressions over the set.</summary>
    /// <param name="set">One of the small council's record sets about people.</param>
    /// <param name="period">Whether they may name the period's edges.</param>
    public static Gen<Expression> YesNo(RecordSet set, bool period) => Gen.Frequency(
        (4, (IGen<Expression>)Over[(set.Name, period)].YesNo(1)),
        (2, Over[(set.Name, period)].YesNo(2)),
        (1, Over[(set.Name, period)].YesNo(Deepest)));

    /// <summary>Number expressions over the set.</summary>
    /// <inheritdoc cref="YesNo(RecordSet, bool)"/>
    public static Gen<Expression> Number(RecordSet set, bool period) =>
        Gen.OneOf<Expression>(Over[(set.Name, period)].Number(0), Over[(set.Name, period)].Number(1), Over[(set.Name, period)].Number(2));

    private Gen<Expression> YesNo(int depth)
    {
        if (yesNo.TryGetValue(depth, out var known)) return known;
        var field = Fields(FieldType.YesNo);
        if (depth == 0) return yesNo[0] = field;
        var below = YesNo(depth - 1);
        var number = Number(depth - 1);
        var date = Date(depth - 1);
        var moment = HasMoments ? Moment(depth - 1) : null;

        var choices = new List<(int, IGen<Expression>)>
        {
            (3, field),
            (1, Gen.Bool.Select(value => (Expression)new Expression.Constant(ValueKind.YesNo, value))),
            (3, Compared(number, number)),
            (2, Compared(date, date)),
            (3, Compared(Dates, WrittenDay)),
            (3, Words()),
            (1, Equated(below, below)),
            (2, Equated(Fields(FieldType.Person), Fields(FieldType.Person))),
            (3, Gen.Select(below, below, (left, right) => (Expression)new Expression.And(left, right))),
            (3, Gen.Select(below, below, (left, right) => (Expression)new Expression.Or(left, right))),
            (3, below.Select(of => (Expression)new Expression.Not(of))),
            (3, Gen.OneOf<Expression>(below, number, date, Fields(FieldType.Text), Fields(FieldType.Code), Fields(FieldType.Person))
                .Select(of => (Expression)new Expression.IsNull(of))),
            (2, Gen.Select(number, WrittenNumber.Array[1, 4], (of, values) => (Expression)In(of, values, ValueKind.Number))),
            (1, Gen.Select(date, GenMoments.Day.Array[1, 4], (of, days) => (Expression)In(of, days, ValueKind.Date))),
            (2, Between(number, number)),
            (2, Between(date, date)),
        };
        if (moment is not null)
        {
            choices.Add((2, Compared(moment, moment)));
            choices.Add((2, Gen.OneOf<Expression>(Compared(moment, date), Compared(date, moment))));
            choices.Add((1, Between(moment, moment)));
            choices.Add((2, Gen.OneOf<Expression>(Between(moment, date), Between(date, moment))));
        }

        // has() and followed_by() look one step away: what is inside them looks no further.
        if (measured is null)
        {
            choices.Add((4, Gen.OneOf<Expression>([.. SmallCouncil.OfPeople.Select(Has)])));
            if (set.Date is not null) choices.Add((4, Gen.OneOf<Expression>([.. SmallCouncil.OfPeople.Where(other => other.Date is not null).Select(FollowedBy)])));
        }

        return yesNo[depth] = Gen.Frequency([.. choices]);
    }

    private Gen<Expression> Number(int depth)
    {
        if (numbers.TryGetValue(depth, out var known)) return known;
        var written = WrittenNumber.Select(value => (Expression)new Expression.Constant(ValueKind.Number, value));
        var choices = new List<(int, IGen<Expression>)> { (1, written) };
        if (Has(FieldType.Number)) choices.Add((3, Fields(FieldType.Number)));
        if (depth > 0)
        {
            var below = Number(depth - 1);
            var day = Anytime(depth - 1);
            choices.Add((3, Gen.Select(day, day, (from, to) => (Expression)new Expression.Days(from, to))));
            choices.Add((2, Gen.Select(Births, day, (born, on) => (Expression)new Expression.Age(born, on))));
            choices.Add((3, Gen.Select(Gen.Enum<Operation>(), below, below, (how, left, right) => (Expression)new Expression.Arithmetic(how, left, right))));
            choices.Add((2, Gen.Select(below, Divisor, (of, by) => (Expression)new Expression.Divide(of, by))));
            if (HasMoments)
            {
                var moment = Moment(depth - 1);
                choices.Add((3, Gen.Select(moment, moment, (from, to) => (Expression)new Expression.Hours(from, to))));
            }

            // Births lie before the calendar begins.
            if (set != SmallCouncil.People && measured != SmallCouncil.People)
            {
                var near = Anytime(depth - 1, people: false);
                choices.Add((3, Gen.Select(near, near, (from, to) => (Expression)new Expression.WorkingDays(from, to))));
            }
        }

        return numbers[depth] = Gen.Frequency([.. choices]);
    }

    private static Gen<Expression> WrittenDay => GenMoments.Day.Select(day => (Expression)new Expression.Constant(ValueKind.Date, day));

    private Gen<Expression> Dates => Fields(FieldType.Date);

    private Gen<Expression> Births => Gen.OneOf<Expression>(Dates, Gen.Const((Expression)new Expression.FieldValue(RowOf.Person, SmallCouncil.People.Find("born_on")!)));

    private bool HasMoments => Has(FieldType.DateTime);

    private bool Has(FieldType type) => Values(type, people: true).Any();

    private Gen<Expression> Date(int depth, bool people = true)
    {
        var choices = new List<(int, IGen<Expression>)> { (4, Fields(FieldType.Date, people)), (2, WrittenDay) };
        if (period) choices.Add((2, Gen.Bool.Select(isEnd => (Expression)new Expression.PeriodEdge(isEnd))));
        if (depth > 0) choices.Add((3, Shifted(Date(depth - 1, people))));
        return Gen.Frequency([.. choices]);
    }

    private Gen<Expression> Moment(int depth) => depth == 0
        ? Fields(FieldType.DateTime)
        : Gen.Frequency((3, (IGen<Expression>)Fields(FieldType.DateTime)), (2, Shifted(Moment(depth - 1))));

    private Gen<Expression> Anytime(int depth, bool people = true) =>
        HasMoments ? Gen.OneOf<Expression>(Date(depth, people), Moment(depth)) : Date(depth, people);

    private Gen<Expression> Words()
    {
        var texts = Fields(FieldType.Text);
        var choices = new List<Gen<Expression>> { Equated(texts, texts) };
        foreach (var value in Values(FieldType.Text, people: true).Concat(Values(FieldType.Code, people: true)).Cast<Expression.FieldValue>())
        {
            var word = Gen.OneOf<string>(value.Type == ValueKind.Code ? [.. value.Field.Codes] : ["North", "north", "South", "Tŷ'r \"Cwm\"", "none such"]);
            choices.Add(Equated(Gen.Const((Expression)value), word.Select(written => (Expression)new Expression.Constant(value.Type, written))));
            choices.Add(word.Array[1, 3].Select(words => (Expression)In(value, words, value.Type)));
        }

        return Gen.OneOf<Expression>([.. choices]);
    }

    private Gen<Expression> Has(RecordSet other)
    {
        var inside = new GenExpressions(other, set, period);
        var person = new Expression.FieldValue(RowOf.This, set.Person!);
        return Inside(inside).Select(where => (Expression)new Expression.Has(person, other, where));
    }

    private Gen<Expression> FollowedBy(RecordSet other)
    {
        var inside = new GenExpressions(other, set, period);
        var person = new Expression.FieldValue(RowOf.This, set.Person!);
        var moment = new Expression.FieldValue(RowOf.This, set.Date!);
        return Gen.Select(Inside(inside), GenMoments.Within, (where, within) => (Expression)new Expression.FollowedBy(person, moment, other, within, where));
    }

    private static Gen<Expression?> Inside(GenExpressions inside) => Gen.Frequency(
        (2, (IGen<Expression?>)GenNothing.Of<Expression>()),
        (3, inside.YesNo(1).Select(where => (Expression?)where)),
        (1, inside.YesNo(2).Select(where => (Expression?)where)));

    private static Gen<Expression> Compared(Gen<Expression> left, Gen<Expression> right) =>
        Gen.Select(Gen.Enum<Comparison>(), left, right, (how, a, b) => (Expression)new Expression.Compare(how, a, b));

    private static Gen<Expression> Equated(Gen<Expression> left, Gen<Expression> right) => Gen.Select(Gen.Bool, left, right,
        (equal, a, b) => (Expression)new Expression.Compare(equal ? Comparison.Equal : Comparison.NotEqual, a, b));

    private static Gen<Expression> Between(Gen<Expression> of, Gen<Expression> edge) =>
        Gen.Select(of, edge, edge, (value, low, high) => (Expression)new Expression.Between(value, low, high));

    private static Gen<Expression> Shifted(Gen<Expression> date) =>
        Gen.Select(date, GenMoments.Shift, (of, by) => (Expression)new Expression.Shift(of, by));

    private static Expression.In In<T>(Expression of, T[] choices, ValueKind type)
        where T : notnull =>
        new Expression.In(of, [.. choices.Select(value => new Expression.Constant(type, value))]);

    private Gen<Expression> Fields(FieldType type, bool people = true) => Gen.OneOf<Expression>([.. Values(type, people)]);

    private IEnumerable<Expression> Values(FieldType type, bool people)
    {
        var own = set.Fields.Where(field => field.Type == type).Select(field => new Expression.FieldValue(RowOf.This, field));
        var persons = SmallCouncil.People.Fields.Where(field => people && field.Type == type).Select(field => new Expression.FieldValue(RowOf.Person, field));
        var from = measured?.Fields.Where(field => field.Type == type).Select(field => new Expression.FieldValue(RowOf.Measured, field)) ?? [];
        return [.. own, .. own, .. persons, .. from];
    }
}
