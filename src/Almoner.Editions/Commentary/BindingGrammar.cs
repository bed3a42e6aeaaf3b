using Superpower;
using Superpower.Display;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace Almoner.Editions.Commentary;

/// <summary>The grammar of what stands between braces.</summary>
internal static class BindingGrammar
{
    internal enum Piece
    {
        [Token(Example = "word")]
        Word,
        [Token(Example = "2023/24")]
        Year,
        Number,
        [Token(Example = ".")]
        Dot,
        [Token(Example = ",")]
        Comma,
    }

    /// <summary>What went wrong and at which character.</summary>
    internal sealed record Failure(int Offset, string Message);

    private static readonly string[] Reserved = ["change", "of", "last", "year", "in", "percent", "from", "target", "numerator", "denominator"];

    private static readonly Tokenizer<Piece> Pieces = new TokenizerBuilder<Piece>()
        .Ignore(Span.WhiteSpace)
        .Match(Span.Regex("[0-9]{4}[/-][0-9]{2}(?![0-9])"), Piece.Year)
        .Match(Span.Regex("[0-9]+"), Piece.Number)
        .Match(Character.EqualTo('.'), Piece.Dot)
        .Match(Character.EqualTo(','), Piece.Comma)
        .Match(Span.Regex("[A-Za-z][A-Za-z0-9_]*"), Piece.Word)
        .Build();

    private static readonly TokenListParser<Piece, Token<Piece>> Name =
        Token.EqualTo(Piece.Word).Where(token => !Reserved.Contains(token.ToStringValue().ToLowerInvariant())).Named("a name");

    private static readonly TokenListParser<Piece, WordAt> Code = Name.Named("a measure's code").Select(At);

    /// <summary>"2022/23", "2022/23 q4", "2023-09".</summary>
    private static readonly TokenListParser<Piece, PeriodAt> OfYear =
        from year in Token.EqualTo(Piece.Year)
        from quarter in Token.EqualTo(Piece.Word).Where(token => IsQuarter(token.ToStringValue())).Select(token => " " + token.ToStringValue()).Try().OptionalOrDefault("")
        select new PeriodAt(Offset(year), year.ToStringValue() + quarter);

    /// <summary>"q2", "ytd", "sep", "sep 2023".</summary>
    private static readonly TokenListParser<Piece, PeriodAt> Named =
        from word in Name
        from year in Token.EqualTo(Piece.Number).Select(token => " " + token.ToStringValue()).OptionalOrDefault("")
        select new PeriodAt(Offset(word), word.ToStringValue() + year);

    private static readonly TokenListParser<Piece, PeriodAt> Period = OfYear.Or(Named).Named("a period");

    private static readonly TokenListParser<Piece, bool> LastYear =
        (from last in Keyword("last")
         from year in Keyword("year")
         select true).OptionalOrDefault(false);

    private static readonly TokenListParser<Piece, WordAt?> Decimals =
        (from comma in Token.EqualTo(Piece.Comma)
         from number in Token.EqualTo(Piece.Number)
         select (WordAt?)At(number)).OptionalOrDefault(null);

    private static readonly TokenListParser<Piece, PeriodAt> DottedPeriod =
        from dot in Token.EqualTo(Piece.Dot)
        from period in Period
        from lastYear in LastYear
        select period with { LastYear = lastYear };

    private static readonly TokenListParser<Piece, FigureTail?> Tail =
        (from of in Keyword("of")
         from code in Code
         from period in DottedPeriod
         from decimals in Decimals
         select (FigureTail?)new FigureTail.Of(code, period, decimals))
        .Or(from away in Keyword("from")
            from target in Keyword("target")
            select (FigureTail?)new FigureTail.FromTarget())
        .Or(Keyword("numerator").Select(token => (FigureTail?)new FigureTail.Part(Numerator: true, Offset(token))))
        .Or(Keyword("denominator").Select(token => (FigureTail?)new FigureTail.Part(Numerator: false, Offset(token))))
        .OptionalOrDefault(null);

    private static readonly TokenListParser<Piece, Func<WordAt, BindingSyntax>> FigureOf =
        from period in DottedPeriod
        from tail in Tail
        select (Func<WordAt, BindingSyntax>)(code => new BindingSyntax.Figure(code, period, tail));

    private static readonly TokenListParser<Piece, Func<WordAt, BindingSyntax>> ChangeOf =
        from change in Keyword("change")
        from first in Period
        from second in (from last in Keyword("last")
                        from year in Keyword("year")
                        select (PeriodAt?)null).Or(Period.Select(period => (PeriodAt?)period))
        from inPercent in (from preposition in Keyword("in")
                           from percent in Keyword("percent")
                           select true).OptionalOrDefault(false)
        from decimals in Decimals
        select (Func<WordAt, BindingSyntax>)(code => new BindingSyntax.Change(code, first, second, inPercent, decimals));

    private static readonly TokenListParser<Piece, BindingSyntax> Whole =
        from code in Code
        from rest in FigureOf.Or(ChangeOf).Or(Keyword("target").Select(_ => (Func<WordAt, BindingSyntax>)(measure => new BindingSyntax.Target(measure))))
        select rest(code);

    /// <param name="text">What stands between the braces.</param>
    /// <param name="failure">Why it cannot be read.</param>
    internal static BindingSyntax? Read(string text, out Failure? failure)
    {
        failure = null;
        var pieces = Pieces.TryTokenize(text);
        if (!pieces.HasValue)
        {
            failure = Failed(pieces.ErrorPosition, text, pieces.FormatErrorMessageFragment());
            return null;
        }

        var parsed = Whole.AtEnd().TryParse(pieces.Value);
        if (parsed.HasValue) return parsed.Value;
        failure = Failed(parsed.ErrorPosition, text, parsed.FormatErrorMessageFragment());
        return null;
    }

    private static TokenListParser<Piece, Token<Piece>> Keyword(string word) => Token.EqualToValueIgnoreCase(Piece.Word, word).Named($"`{word}`");

    private static bool IsQuarter(string word) => word is ['q' or 'Q', >= '0' and <= '9'];

    private static Failure Failed(Position position, string text, string message) =>
        new(Math.Min(position.HasValue ? position.Absolute : text.Length, text.TrimEnd().Length), message.TrimEnd('.'));

    private static WordAt At(Token<Piece> token) => new(Offset(token), token.ToStringValue());

    private static int Offset(Token<Piece> token) => token.Position.Absolute;
}
