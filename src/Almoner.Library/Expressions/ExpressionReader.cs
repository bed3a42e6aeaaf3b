using System.Globalization;
using Almoner.Library.Records;
using Almoner.Library.Yaml;
using Almoner.Terms;
using static Almoner.Library.Expressions.Expression;

namespace Almoner.Library.Expressions;

/// <summary>Reads an expression's text into a typed tree, and says of every mistake where it stands and what was probably meant.</summary>
public sealed class ExpressionReader
{
    private static readonly string[] Functions = ["days", "hours", "working_days", "age", "followed_by", "has"];

    private readonly Func<int, Place> at;
    private readonly ICollection<Problem> problems;

    private ExpressionReader(Func<int, Place> at, ICollection<Problem> problems) => (this.at, this.problems) = (at, problems);

    /// <summary>Reads an expression that must be of the wanted type; null when it is not, with the reasons in <paramref name="problems"/>.</summary>
    /// <param name="node">The YAML value that holds it.</param>
    /// <param name="scope">What its names can mean.</param>
    /// <param name="wanted">Yes/no for conditions, number for amounts.</param>
    /// <param name="problems">Where mistakes go.</param>
    public static Expression? Read(Node node, ExpressionScope scope, ValueKind wanted, ICollection<Problem> problems) =>
        node.Text is null ? null : Read(node.Text, node.PlaceOf, scope, wanted, problems);

    /// <inheritdoc cref="Read(Node, ExpressionScope, ValueKind, ICollection{Problem})"/>
    /// <param name="text">The expression.</param>
    /// <param name="at">Where each of its characters stands, counted from 0.</param>
    public static Expression? Read(string text, Func<int, Place> at, ExpressionScope scope, ValueKind wanted, ICollection<Problem> problems)
    {
        var reader = new ExpressionReader(at, problems);
        var syntax = ExpressionGrammar.Read(text, out var failure);
        if (syntax is null)
        {
            problems.Add(Problem.Error(LibraryCode.ExpressionSyntax, $"the expression cannot be read: {failure!.Message}",
                "Expressions look like: outcome = 'resolved' and days(received_on, completed_on) <= 7", at(failure.Offset)));
            return null;
        }

        if (reader.Type(syntax, scope) is not { } expression) return null;
        if (expression.Type == wanted) return expression;
        reader.Fault(syntax.Offset, LibraryCode.WrongType, $"this is {Noun(expression.Type)} where {Noun(wanted)} is needed",
            wanted == ValueKind.YesNo ? "Compare it with something, as in completed_on is not null" : "Use a number field or days(), hours(), working_days(), age()");
        return null;
    }

    private Expression? Fault(int offset, string code, string what, string remedy)
    {
        problems.Add(Problem.Error(code, what, remedy, at(offset)));
        return null;
    }

    private Expression? Type(Syntax syntax, ExpressionScope scope) => syntax switch
    {
        Syntax.Number number => NumberWritten(number),
        Syntax.Text written => new Constant(ValueKind.Text, written.Value),
        Syntax.YesNo written => new Constant(ValueKind.YesNo, written.Value),
        Syntax.Span span => SpanWritten(span) is { } value ? Fault(span.Offset, LibraryCode.WrongType, $"the span {value} stands alone", "Add it to a date, as in due_on + 28 days") : null,
        Syntax.Name name => FieldNamed(name.Offset, name.Word, scope.This, RowOf.This, scope),
        Syntax.Dotted dotted => Owned(dotted, scope),
        Syntax.Call call => Call(call, scope),
        Syntax.Not(_, var of) => Condition(of, scope) is { } inner ? new Not(inner) : null,
        Syntax.IsNull(_, var of) => Type(of, scope) is { } inner ? new IsNull(inner) : null,
        Syntax.Negate(_, var of) => Number(of, scope) switch
        {
            null => null,
            Constant { Value: Exact number } => new Constant(ValueKind.Number, -number),
            { } inner => new Arithmetic(Operation.Minus, new Constant(ValueKind.Number, Exact.Zero), inner),
        },
        Syntax.In @in => In(@in, scope),
        Syntax.Between between => Between(between, scope),
        Syntax.Binary binary => Binary(binary, scope),
        _ => throw new InvalidOperationException($"Unknown syntax {syntax}."),
    };

    private Constant? NumberWritten(Syntax.Number written)
    {
        if (written.Digits.Split('.') is [{ Length: <= 15 }] or [{ Length: <= 15 }, { Length: <= 12 }])
        {
            return new Constant(ValueKind.Number, Exact.Of(decimal.Parse(written.Digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)));
        }

        Fault(written.Offset, LibraryCode.ExpressionSyntax, $"the number {written.Digits} is too long", "Write at most 15 digits before the point and 12 after it");
        return null;
    }

    private TimeSpanOfCalendar? SpanWritten(Syntax.Span written)
    {
        if (TimeSpanOfCalendar.TryParse($"{written.Digits} {written.Unit}", out var span)) return span;
        Fault(written.Offset, LibraryCode.ExpressionSyntax, $"{written.Digits} {written.Unit} is no span", "Spans are whole, from 0 to 36,500 days, months or years");
        return null;
    }

    private Expression? FieldNamed(int offset, string name, RecordSet set, RowOf row, ExpressionScope scope) => set.Find(name) is { } field
        ? new FieldValue(row, field)
        : scope.Faulty.Contains($"{set.Name}.{name}") ? null
        : Fault(offset, LibraryCode.UnknownField, $"no field `{name}` in {set.Name}", Nearest.Remedy(name, set.Fields.Select(known => known.Name), "fields"));

    private Expression? Owned(Syntax.Dotted dotted, ExpressionScope scope)
    {
        switch (dotted.Owner)
        {
            case "person" when scope.This.Person is null:
                return Fault(dotted.Offset, LibraryCode.Lacks, $"{scope.This.Name} is not about people, so `person` means nothing here", "Name the record set's own fields");
            case "person" when scope.People is { } people:
                return FieldNamed(dotted.WordOffset, dotted.Word, people, RowOf.Person, scope);
            case "person" when scope.Faulty.Contains("people"):
                return null;
            case "person":
                return Fault(dotted.Offset, LibraryCode.Lacks, "the library has no record set `people`", "Declare records/people.yaml");
            case "row" when scope.Measured is { } measured:
                return FieldNamed(dotted.WordOffset, dotted.Word, measured, RowOf.Measured, scope);
            case "row":
                return Fault(dotted.Offset, LibraryCode.UnknownField, "`row` means something only inside has() and followed_by()", "Leave `row.` out");
            case "period" when dotted.Word is not ("start" or "end"):
                return Fault(dotted.WordOffset, LibraryCode.UnknownField, $"a period has no `{dotted.Word}`", "Write period.start or period.end");
            case "period" when !scope.PeriodAllowed:
                return Fault(dotted.Offset, LibraryCode.PeriodNotAllowed, "period.start and period.end can be asked only of stocks (`open:`)",
                    "An event stands in its period by its own date; compare its fields with each other");
            case "period":
                return new PeriodEdge(dotted.Word == "end");
            default:
                return Fault(dotted.Offset, LibraryCode.UnknownField, $"`{dotted.Owner}` owns no fields", "Only person, period and, inside has(), row can stand before a dot");
        }
    }

    private Expression? Condition(Syntax syntax, ExpressionScope scope) => OfType(syntax, scope, ValueKind.YesNo, "Compare it with something, as in completed_on is not null");

    private Expression? Number(Syntax syntax, ExpressionScope scope) => OfType(syntax, scope, ValueKind.Number, "Use a number field or days(), hours(), working_days(), age()");

    private Expression? OfType(Syntax syntax, ExpressionScope scope, ValueKind wanted, string remedy) => Type(syntax, scope) switch
    {
        null => null,
        { } expression when expression.Type == wanted => expression,
        { } other => Fault(syntax.Offset, LibraryCode.WrongType, $"this is {Noun(other.Type)} where {Noun(wanted)} is needed", remedy),
    };

    private Expression? Binary(Syntax.Binary binary, ExpressionScope scope)
    {
        var (offset, sign, left, right) = binary;
        switch (sign)
        {
            case "and" or "or":
                var (first, second) = (Condition(left, scope), Condition(right, scope));
                if (first is null || second is null) return null;
                return sign == "and" ? new And(first, second) : new Or(first, second);
            case "+" or "-" when right is Syntax.Span span:
                return (Type(left, scope), SpanWritten(span)) switch
                {
                    (null, _) or (_, null) => null,
                    ({ Type: ValueKind.Date or ValueKind.DateTime } date, var by) => new Shift(date, sign == "+" ? by : by with { Amount = -by.Amount }),
                    ({ } other, _) => Fault(left.Offset, LibraryCode.WrongType, $"a span is added to {Noun(other.Type)}", "Add spans to dates and date-times"),
                };
            case "+" or "-" or "*":
                var (augend, addend) = (Number(left, scope), Number(right, scope));
                if (augend is null || addend is null) return null;
                return new Arithmetic(sign switch { "+" => Operation.Plus, "-" => Operation.Minus, _ => Operation.Times }, augend, addend);
            case "/":
                return (Number(left, scope), Number(right, scope)) switch
                {
                    ({ } of, Constant { Value: Exact { IsZero: false } by }) => new Divide(of, by),
                    (not null, not null) => Fault(offset, LibraryCode.WrongType, "a row is divided by something other than a written number",
                        "Divide sums, not rows: use `ratio:` with a numerator and a denominator"),
                    _ => null,
                };
            default:
                return Comparison(binary, scope);
        }
    }

    private Expression? Comparison(Syntax.Binary binary, ExpressionScope scope)
    {
        if (!Alike(binary.Left, binary.Right, scope, out var left, out var right)) return null;
        var how = binary.Operator switch
        {
            "=" => Expressions.Comparison.Equal,
            "<>" or "!=" => Expressions.Comparison.NotEqual,
            "<" => Expressions.Comparison.Less,
            "<=" => Expressions.Comparison.LessOrEqual,
            ">" => Expressions.Comparison.Greater,
            _ => Expressions.Comparison.GreaterOrEqual,
        };
        return how is Expressions.Comparison.Equal or Expressions.Comparison.NotEqual || IsOrdered(left!.Type)
            ? new Compare(how, left!, right!)
            : Fault(binary.Offset, LibraryCode.WrongType, $"{Noun(left.Type)} has no order, so `{binary.Operator}` means nothing", "Use = or <> or in (...)");
    }

    private Expression? Between(Syntax.Between between, ExpressionScope scope)
    {
        if (!Alike(between.Of, between.Low, scope, out var of, out var low) || !Alike(between.Of, between.High, scope, out var again, out var high)) return null;
        // A day written first is known as a day from one end only, and then the other end is one too.
        if (of!.Type == ValueKind.Text) of = again!;
        (low, high) = (Adapt(low!, of, between.Low), Adapt(high!, of, between.High));
        if (low is null || high is null) return null;
        return IsOrdered(of.Type)
            ? new Between(of, low, high)
            : Fault(between.Offset, LibraryCode.WrongType, $"{Noun(of.Type)} has no order, so `between` means nothing", "Use in (...)");
    }

    private Expression? In(Syntax.In @in, ExpressionScope scope)
    {
        if (Type(@in.Of, scope) is not { } subject) return null;
        var choices = new List<Constant>();
        foreach (var choice in @in.Choices)
        {
            if (Type(choice, scope) is not { } written || Adapt(written, subject, choice) is not Constant value) continue;
            if (Kin(value.Type) == Kin(subject.Type)) choices.Add(value);
            else Fault(choice.Offset, LibraryCode.WrongType, $"{Noun(value.Type)} stands in a list for {Noun(subject.Type)}", "List values of one type");
        }

        return choices.Count == @in.Choices.Count ? new In(subject, choices) : null;
    }

    /// <summary>Types two sides that are to be compared: written text becomes a code or a day where the other side is one.</summary>
    private bool Alike(Syntax leftSyntax, Syntax rightSyntax, ExpressionScope scope, out Expression? left, out Expression? right)
    {
        (left, right) = (Type(leftSyntax, scope), Type(rightSyntax, scope));
        if (left is null || right is null) return false;
        right = Adapt(right, left, rightSyntax);
        if (right is null) return false;
        left = Adapt(left, right, leftSyntax);
        if (left is null) return false;
        if (Kin(left.Type) == Kin(right.Type)) return true;
        Fault(leftSyntax.Offset, LibraryCode.WrongType, $"{Noun(left.Type)} is compared with {Noun(right.Type)}", "Compare values of one type");
        return false;
    }

    private Expression? Adapt(Expression value, Expression other, Syntax syntax)
    {
        if (value is not Constant { Type: ValueKind.Text, Value: string written }) return value;
        switch (other)
        {
            case FieldValue { Type: ValueKind.Code, Field: var field } when !field.Codes.Contains(written):
                return Fault(syntax.Offset, LibraryCode.UnknownCode, $"`{field.Name}` has no code '{written}'", Nearest.Remedy(written, field.Codes, "codes"));
            case { Type: ValueKind.Code or ValueKind.Person }:
                return new Constant(other.Type, written);
            case { Type: ValueKind.Date or ValueKind.DateTime }:
                return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? new Constant(ValueKind.Date, day)
                    : Fault(syntax.Offset, LibraryCode.WrongType, $"'{written}' is compared with {Noun(other.Type)} and is none", "Write days as '2023-04-01'");
            default:
                return value;
        }
    }

    private Expression? Call(Syntax.Call call, ExpressionScope scope)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case "days" when arguments.Count == 2:
                return Dates(arguments, scope, timesOnly: false) is var (from, to) ? new Days(from, to) : null;
            case "working_days" when arguments.Count == 2:
                return Dates(arguments, scope, timesOnly: false) is var (first, last) ? new WorkingDays(first, last) : null;
            case "hours" when arguments.Count == 2:
                return Dates(arguments, scope, timesOnly: true) is var (begin, end) ? new Hours(begin, end) : null;
            case "age" when arguments.Count == 2:
                return Dates(arguments, scope, timesOnly: false) is var (born, on) ? new Age(born, on) : null;
            case "has" when arguments.Count is 1 or 2:
                return Has(call, scope);
            case "followed_by" when arguments.Count is 2 or 3:
                return FollowedBy(call, scope);
            default:
                return Functions.Contains(call.Function)
                    ? Fault(call.Offset, LibraryCode.UnknownFunction, $"{call.Function}() is given {arguments.Count} values", $"Write {Form(call.Function)}")
                    : Fault(call.Offset, LibraryCode.UnknownFunction, $"there is no function `{call.Function}`", Nearest.Remedy(call.Function, Functions, "functions"));
        }
    }

    private static string Form(string function) => function switch
    {
        "age" => "age(person.born_on, received_on)",
        "has" => "has(training, course = 'Safeguarding')",
        "followed_by" => "followed_by(contacts, 6 months)",
        _ => $"{function}(received_on, completed_on)",
    };

    private (Expression, Expression)? Dates(IReadOnlyList<Syntax> arguments, ExpressionScope scope, bool timesOnly)
    {
        var (from, to) = (Date(arguments[0]), Date(arguments[1]));
        return from is null || to is null ? null : (from, to);

        Expression? Date(Syntax argument) => Type(argument, scope) switch
        {
            null => null,
            { Type: ValueKind.DateTime } moment => moment,
            { Type: ValueKind.Date } day when !timesOnly => day,
            Constant { Type: ValueKind.Text } written when !timesOnly => Adapt(written, new PeriodEdge(true), argument),
            { Type: ValueKind.Date } => Fault(argument.Offset, LibraryCode.WrongType, "hours() needs a time of day, and this holds days only", "Use days(), or a field of type date_time"),
            { } other => Fault(argument.Offset, LibraryCode.WrongType, $"this is {Noun(other.Type)} where a date is needed", "Name a date field"),
        };
    }

    private Expression? Has(Syntax.Call call, ExpressionScope scope)
    {
        if (Related(call, scope) is not var (person, set)) return null;
        if (call.Arguments.Count == 1) return new Has(person, set, null);
        return Condition(call.Arguments[1], scope with { This = set, Measured = scope.This }) is { } where ? new Has(person, set, where) : null;
    }

    private Expression? FollowedBy(Syntax.Call call, ExpressionScope scope)
    {
        if (Related(call, scope) is not var (person, set)) return null;
        if (scope.This.Date is not { } moment || set.Date is null)
        {
            var dateless = scope.This.Date is null ? scope.This : set;
            return Fault(call.Offset, LibraryCode.Lacks, $"{dateless.Name} does not run in time, so nothing follows in it", $"Declare `date:` in {dateless.Place.File}");
        }

        if (call.Arguments[1] is not Syntax.Span span)
        {
            return Fault(call.Arguments[1].Offset, LibraryCode.WrongType, "followed_by() needs a span here", "Write a span such as 6 months");
        }

        if (SpanWritten(span) is not { } within) return null;

        var from = new FieldValue(RowOf.This, moment);
        if (call.Arguments.Count == 2) return new FollowedBy(person, from, set, within, null);
        return Condition(call.Arguments[2], scope with { This = set, Measured = scope.This }) is { } where ? new FollowedBy(person, from, set, within, where) : null;
    }

    private (FieldValue Person, RecordSet Set)? Related(Syntax.Call call, ExpressionScope scope)
    {
        if (scope.Measured is not null)
        {
            Fault(call.Offset, LibraryCode.WrongType, $"{call.Function}() stands inside another relation", "Relations do not nest; ask one after the other with and");
            return null;
        }

        if (call.Arguments[0] is not Syntax.Name name)
        {
            Fault(call.Arguments[0].Offset, LibraryCode.UnknownRecordSet, $"{call.Function}() begins with a record set", $"Write {Form(call.Function)}");
            return null;
        }

        if (!scope.Sets.TryGetValue(name.Word, out var set))
        {
            if (scope.Faulty.Contains(name.Word)) return null;
            Fault(name.Offset, LibraryCode.UnknownRecordSet, $"there is no record set `{name.Word}`", Nearest.Remedy(name.Word, scope.Sets.Keys, "record sets"));
            return null;
        }

        if (scope.This.Person is not { } person || set.Person is null)
        {
            var impersonal = scope.This.Person is null ? scope.This : set;
            Fault(call.Offset, LibraryCode.Lacks, $"{impersonal.Name} is not about people, so {call.Function}() cannot follow anybody", $"Declare `person:` in {impersonal.Place.File}");
            return null;
        }

        return (new FieldValue(RowOf.This, person), set);
    }

    /// <summary>Types that may be compared with each other share a kin.</summary>
    private static ValueKind Kin(ValueKind type) => type == ValueKind.DateTime ? ValueKind.Date : type;

    private static bool IsOrdered(ValueKind type) => type is ValueKind.Number or ValueKind.Date or ValueKind.DateTime;

    private static string Noun(ValueKind type) => type switch
    {
        ValueKind.YesNo => "yes or no",
        ValueKind.Number => "a number",
        ValueKind.Text => "text",
        ValueKind.Code => "a code",
        ValueKind.Person => "a person",
        ValueKind.Date => "a date",
        ValueKind.DateTime => "a date-time",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
