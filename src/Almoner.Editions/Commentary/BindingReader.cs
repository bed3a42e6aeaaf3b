using System.Globalization;
using Almoner.Library;
using Almoner.Library.Measures;
using Almoner.Terms;

namespace Almoner.Editions.Commentary;

/// <summary>Reads what stands between braces, and says of every mistake where it stands and what was probably meant.</summary>
/// <param name="library">The measures there are.</param>
/// <param name="quarter">The edition's quarter: it gives q1 to q4 and ytd their year.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class BindingReader(MeasureLibrary library, Quarter quarter, ICollection<Problem> problems)
{
    /// <summary>Decimals of a share unless it says otherwise; that of a percentage.</summary>
    private static readonly int UsualDecimals = Unit.Percent.Decimals;

    /// <summary>The most decimals that a binding may ask for, as for measures.</summary>
    private const int MostDecimals = 4;

    private const string Forms = "Bound figures look like {ASM03.q2}, {ASM03.2022/23}, {IAA04.q2 of IAA03.q2}, {ASM03 change q1 q2}; write {{ for a brace";

    /// <param name="text">What stands between the braces.</param>
    /// <param name="at">Where each of its characters stands, counted from 0.</param>
    public Binding? Read(string text, Func<int, Place> at)
    {
        var syntax = BindingGrammar.Read(text, out var failure);
        if (syntax is null)
        {
            problems.Add(Problem.Error(EditionCode.BindingSyntax, $"{{{text}}} cannot be read: {failure!.Message}", Forms, at(failure.Offset)));
            return null;
        }

        if (MeasureOf(syntax.Code, at) is not { } measure) return null;
        return syntax switch
        {
            BindingSyntax.Target => new Binding.OfTarget(measure),
            BindingSyntax.Figure figure => PeriodOf(figure.Period, at) is { } period ? Figure(measure, period, figure.Tail, at) : null,
            BindingSyntax.Change change => Change(measure, change, at),
            _ => throw new InvalidOperationException($"Unknown binding {syntax}."),
        };
    }

    private Binding? Figure(Measure measure, Period period, FigureTail? tail, Func<int, Place> at)
    {
        switch (tail)
        {
            case FigureTail.FromTarget:
                return new Binding.FromTarget(measure, period);
            case FigureTail.Part part when measure.Formula is Formula.Ratio:
                return new Binding.OfPart(measure, period, part.Numerator);
            case FigureTail.Part part:
                problems.Add(Problem.Error(EditionCode.DoesNotFit, $"{measure.Code} is no ratio and has no {(part.Numerator ? "numerator" : "denominator")}", "Bind the figure itself", at(part.Offset)));
                return null;
            case FigureTail.Of(var code, var otherPeriod, var written):
                if (MeasureOf(code, at) is not { } of || PeriodOf(otherPeriod, at) is not { } ofPeriod || DecimalsOf(written, at) is not { } decimals) return null;
                if (measure.Unit == of.Unit && measure.Unit != Unit.Percent) return new Binding.Share(measure, period, of, ofPeriod, decimals);
                problems.Add(Problem.Error(EditionCode.DoesNotFit,
                    measure.Unit == of.Unit ? $"{measure.Code} and {of.Code} are percentages themselves" : $"{measure.Code} is in {measure.Unit.Name} and {of.Code} in {of.Unit.Name}, so one is no share of the other",
                    "Share out two counts, or two figures of one unit", at(code.Offset)));
                return null;
            default:
                return new Binding.OfFigure(measure, period);
        }
    }

    private Binding? Change(Measure measure, BindingSyntax.Change change, Func<int, Place> at)
    {
        if (PeriodOf(change.First, at) is not { } first || DecimalsOf(change.Decimals, at) is not { } decimals) return null;
        if (change.Decimals is { } stray && !change.InPercent)
        {
            problems.Add(Problem.Error(EditionCode.BindingSyntax, "a change is printed with the decimals of its measure", "Leave the number out, or write `in percent` before it", at(stray.Offset)));
            return null;
        }

        var (from, to) = change.Second is null ? (YearBefore(first), first) : (first, PeriodOf(change.Second, at));
        if (to is null) return null;
        if (!change.InPercent) return new Binding.Moved(measure, from, to);
        if (measure.Unit != Unit.Percent) return new Binding.MovedInPercent(measure, from, to, decimals);
        problems.Add(Problem.Error(EditionCode.DoesNotFit, $"{measure.Code} is a percentage, and a change of it in per cent would be taken for percentage points", "Leave `in percent` out", at(change.First.Offset)));
        return null;
    }

    private Measure? MeasureOf(WordAt code, Func<int, Place> at)
    {
        if (library.Measures.TryGetValue(code.Text, out var measure)) return measure;
        problems.Add(Problem.Error(EditionCode.UnknownMeasure, $"there is no measure {code.Text}", Nearest.Remedy(code.Text, library.Measures.Keys, "measures"), at(code.Offset)));
        return null;
    }

    private Period? PeriodOf(PeriodAt written, Func<int, Place> at)
    {
        if (Meant(written.Text) is { } period) return written.LastYear ? YearBefore(period) : period;
        var (what, remedy) = written.Text is [.. var year, 'q' or 'Q', var digit] && digit is < '1' or > '4' && char.IsAsciiDigit(digit)
            ? ($"there is no quarter {digit}", $"Write {year}q1 to {year}q4")
            : ($"`{written.Text}` is no period", "Write q1 to q4, ytd, a year such as 2022/23, its quarter such as 2022/23 q4, or a month such as Sep 2023");
        problems.Add(Problem.Error(EditionCode.UnknownPeriod, what, remedy, at(written.Offset)));
        return null;
    }

    private Period? Meant(string text)
    {
        var year = quarter.Year;
        if (text is ['q' or 'Q', >= '1' and <= '4' and var digit]) return new Quarter(year, digit - '0');
        if (string.Equals(text, "ytd", StringComparison.OrdinalIgnoreCase)) return new YearToDate(year, quarter.LastMonth);
        if (Period.TryParse(text, year.StartMonth, out var period)) return period;
        // A month's name alone is that month of the edition's year.
        return year.Months.FirstOrDefault(month => Month.TryParse(string.Create(CultureInfo.InvariantCulture, $"{text} {month.Year}"), out var named) && named == month);
    }

    /// <summary>The same period of the year before.</summary>
    private static Period YearBefore(Period period) => period switch
    {
        Quarter of => of.YearBefore,
        FinancialYear year => year.Previous,
        Month month => month.Plus(-12),
        YearToDate toDate => new YearToDate(toDate.Year.Previous, toDate.To.Plus(-12)),
        Rolling12Months rolling => new Rolling12Months(rolling.To.Plus(-12)),
        MonthSpan span => new MonthSpan(span.From.Plus(-12), span.To.Plus(-12)),
        _ => throw new InvalidOperationException($"Unknown period {period}."),
    };

    private int? DecimalsOf(WordAt? written, Func<int, Place> at)
    {
        if (written is null) return UsualDecimals;
        if (written.Text is [var digit] && digit - '0' <= MostDecimals) return digit - '0';
        problems.Add(Problem.Error(EditionCode.BindingSyntax, $"{written.Text} decimals cannot be printed", string.Create(CultureInfo.InvariantCulture, $"Write 0 to {MostDecimals}"), at(written.Offset)));
        return null;
    }
}
