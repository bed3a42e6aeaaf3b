using Almoner.Terms;
using Superpower;
using Superpower.Display;
using Superpower.Model;
using Superpower.Parsers;
using Superpower.Tokenizers;

namespace Almoner.Library.Expressions;

/// <summary>
/// The grammar of expressions. From loosest to tightest: or; and; not; comparison, in, between, is null; + and -; * and /; minus sign.
/// </summary>
internal static class ExpressionGrammar
{
    internal enum Token
    {
        [Token(Example = "name")]
        Word,
        Number,
        [Token(Example = "'text'")]
        Text,
        [Token(Example = "(")]
        Open,
        [Token(Example = ")")]
        Close,
        [Token(Example = ",")]
        Comma,
        [Token(Example = ".")]
        Dot,
        [Token(Category = "comparison")]
        Comparison,
        [Token(Example = "+")]
        Plus,
        [Token(Example = "-")]
        Minus,
        [Token(Example = "*")]
        Star,
        [Token(Example = "/")]
        Slash,
    }

    /// <summary>What went wrong and at which character, when the text is no expression.</summary>
    internal sealed record Failure(int Offset, string Message);

    /// <summary>Words that cannot be names.</summary>
    internal static readonly string[] Reserved = ["and", "or", "not", "in", "between", "is", "null", "true", "false"];

    private static readonly Tokenizer<Token> Tokens = new TokenizerBuilder<Token>()
        .Ignore(Span.WhiteSpace)
        .Match(Character.EqualTo('('), Token.Open)
        .Match(Character.EqualTo(')'), Token.Close)
        .Match(Character.EqualTo(','), Token.Comma)
        .Match(Span.EqualTo("<=").Try().Or(Span.EqualTo(">=").Try()).Or(Span.EqualTo("<>").Try()).Or(Span.EqualTo("!=").Try())
            .Or(Span.EqualTo("=")).Or(Span.EqualTo("<")).Or(Span.EqualTo(">")), Token.Comparison)
        .Match(Character.EqualTo('+'), Token.Plus)
        .Match(Character.EqualTo('-'), Token.Minus)
        .Match(Character.EqualTo('*'), Token.Star)
        .Match(Character.EqualTo('/'), Token.Slash)
        .Match(Numerics.Decimal, Token.Number)
        .Match(Character.EqualTo('.'), Token.Dot)
        .Match(QuotedString.SqlStyle, Token.Text)
        .Match(Span.Regex("[A-Za-z_][A-Za-z0-9_]*"), Token.Word)
        .Build();

    private static TokenListParser<Token, Token<Token>> Keyword(string word) =>
        Superpower.Parsers.Token.EqualToValueIgnoreCase(Token.Word, word).Named($"`{word}`");

    private static readonly TokenListParser<Token, Token<Token>> Identifier =
        Superpower.Parsers.Token.EqualTo(Token.Word).Where(token => !Reserved.Contains(token.ToStringValue().ToLowerInvariant())).Named("a name");

    private static readonly TokenListParser<Token, Syntax> Whole = Parse.Ref(() => Or!);

    private static readonly TokenListParser<Token, Syntax> NumberOrSpan =
        from number in Superpower.Parsers.Token.EqualTo(Token.Number)
        from unit in Superpower.Parsers.Token.EqualTo(Token.Word)
            .Where(token => TimeSpanOfCalendar.TryParseUnit(token.ToStringValue().ToLowerInvariant(), out _)).Select(token => (string?)token.ToStringValue()).Try().OptionalOrDefault()
        select unit is null
            ? (Syntax)new Syntax.Number(At(number), number.ToStringValue())
            : new Syntax.Span(At(number), number.ToStringValue(), unit.ToLowerInvariant());

    private static readonly TokenListParser<Token, Syntax> Literal =
        NumberOrSpan
            .Or(Superpower.Parsers.Token.EqualTo(Token.Text).Select(token => (Syntax)new Syntax.Text(At(token), Unquote(token.ToStringValue()))))
            .Or(Keyword("true").Select(token => (Syntax)new Syntax.YesNo(At(token), true)))
            .Or(Keyword("false").Select(token => (Syntax)new Syntax.YesNo(At(token), false)));

    private static readonly TokenListParser<Token, Syntax> NameOrCall =
        from name in Identifier
        from rest in Superpower.Parsers.Token.EqualTo(Token.Dot).IgnoreThen(Superpower.Parsers.Token.EqualTo(Token.Word))
                .Select(word => (Func<Token<Token>, Syntax>)(owner => new Syntax.Dotted(At(owner), owner.ToStringValue(), word.ToStringValue(), At(word))))
            .Or(Whole.ManyDelimitedBy(Superpower.Parsers.Token.EqualTo(Token.Comma))
                .Between(Superpower.Parsers.Token.EqualTo(Token.Open), Superpower.Parsers.Token.EqualTo(Token.Close))
                .Select(arguments => (Func<Token<Token>, Syntax>)(function => new Syntax.Call(At(function), function.ToStringValue(), arguments))))
            .OptionalOrDefault(word => new Syntax.Name(At(word), word.ToStringValue()))
        select rest(name);

    private static readonly TokenListParser<Token, Syntax> Primary =
        Literal
            .Or(Whole.Between(Superpower.Parsers.Token.EqualTo(Token.Open), Superpower.Parsers.Token.EqualTo(Token.Close)))
            .Or(NameOrCall);

    private static readonly TokenListParser<Token, Syntax> Signed =
        (from sign in Superpower.Parsers.Token.EqualTo(Token.Minus)
         from of in Parse.Ref(() => Signed!)
         select (Syntax)new Syntax.Negate(At(sign), of))
        .Or(Primary);

    private static readonly TokenListParser<Token, Syntax> Product = Chain(Signed,
        Superpower.Parsers.Token.EqualTo(Token.Star).Or(Superpower.Parsers.Token.EqualTo(Token.Slash)));

    private static readonly TokenListParser<Token, Syntax> Sum = Chain(Product,
        Superpower.Parsers.Token.EqualTo(Token.Plus).Or(Superpower.Parsers.Token.EqualTo(Token.Minus)));

    private static readonly TokenListParser<Token, Syntax> Choice =
        (from sign in Superpower.Parsers.Token.EqualTo(Token.Minus)
         from number in Superpower.Parsers.Token.EqualTo(Token.Number)
         select (Syntax)new Syntax.Negate(At(sign), new Syntax.Number(At(number), number.ToStringValue())))
        .Or(Literal);

    private static readonly TokenListParser<Token, Func<Syntax, Syntax>> InOrBetween =
        (from word in Keyword("in")
         from choices in Choice.AtLeastOnceDelimitedBy(Superpower.Parsers.Token.EqualTo(Token.Comma))
             .Between(Superpower.Parsers.Token.EqualTo(Token.Open), Superpower.Parsers.Token.EqualTo(Token.Close))
         select (Func<Syntax, Syntax>)(of => new Syntax.In(At(word), of, choices)))
        .Or(from word in Keyword("between")
            from low in Sum
            from and in Keyword("and")
            from high in Sum
            select (Func<Syntax, Syntax>)(of => new Syntax.Between(At(word), of, low, high)));

    private static readonly TokenListParser<Token, Func<Syntax, Syntax>> Test =
        (from sign in Superpower.Parsers.Token.EqualTo(Token.Comparison)
         from right in Sum
         select (Func<Syntax, Syntax>)(left => new Syntax.Binary(At(sign), sign.ToStringValue(), left, right)))
        .Or(from word in Keyword("is")
            from not in Keyword("not").Select(token => (string?)token.ToStringValue()).OptionalOrDefault()
            from nothing in Keyword("null")
            select (Func<Syntax, Syntax>)(of => Negated(not is not null, new Syntax.IsNull(At(word), of))))
        .Or(InOrBetween)
        .Or(from not in Keyword("not")
            from test in InOrBetween
            select (Func<Syntax, Syntax>)(of => Negated(true, test(of))));

    private static readonly TokenListParser<Token, Syntax> Condition =
        from of in Sum
        from test in Test.OptionalOrDefault(syntax => syntax)
        select test(of);

    private static readonly TokenListParser<Token, Syntax> Negation =
        (from not in Keyword("not")
         from of in Parse.Ref(() => Negation!)
         select (Syntax)new Syntax.Not(At(not), of))
        .Or(Condition);

    private static readonly TokenListParser<Token, Syntax> And = Chain(Negation, Keyword("and"));

    private static readonly TokenListParser<Token, Syntax> Or = Chain(And, Keyword("or"));

    internal static Syntax? Read(string text, out Failure? failure)
    {
        failure = TooDeep(text);
        if (failure is not null) return null;
        var tokens = Tokens.TryTokenize(text);
        if (!tokens.HasValue)
        {
            failure = Failed(tokens.ErrorPosition, text, tokens.FormatErrorMessageFragment());
            return null;
        }

        var parsed = Or.AtEnd().TryParse(tokens.Value);
        if (parsed.HasValue) return parsed.Value;
        failure = Failed(parsed.ErrorPosition, text, parsed.FormatErrorMessageFragment());
        return null;
    }

    /// <summary>Reading goes as deep as the text does; what nobody writes by hand is refused before it can exhaust the stack.</summary>
    private static Failure? TooDeep(string text)
    {
        const int mostCharacters = 4_000;
        const int mostBrackets = 50;
        if (text.Length > mostCharacters) return new Failure(mostCharacters, "it is longer than 4,000 characters");
        var (depth, quoted) = (0, false);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\'') quoted = !quoted;
            if (quoted) continue;
            depth += text[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > mostBrackets) return new Failure(index, "more than 50 brackets stand inside each other");
        }

        return null;
    }

    private static Failure Failed(Position position, string text, string message) =>
        new(Math.Min(position.HasValue ? position.Absolute : text.Length, text.TrimEnd().Length), message.TrimEnd('.'));

    private static TokenListParser<Token, Syntax> Chain(TokenListParser<Token, Syntax> operand, TokenListParser<Token, Token<Token>> sign) =>
        from first in operand
        from rest in (from between in sign
                      from next in operand
                      select (between, next)).Many()
        select rest.Aggregate(first, (left, step) =>
            new Syntax.Binary(At(step.between), step.between.ToStringValue().ToLowerInvariant(), left, step.next));

    private static Syntax Negated(bool not, Syntax of) => not ? new Syntax.Not(of.Offset, of) : of;

    private static int At(Token<Token> token) => token.Position.Absolute;

    private static string Unquote(string quoted) => quoted[1..^1].Replace("''", "'", StringComparison.Ordinal);
}
