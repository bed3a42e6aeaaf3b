namespace Almoner.Library.Expressions;

/// <summary>An expression as written, before its words are looked up. Offsets count characters from the start of the text.</summary>
internal abstract record Syntax(int Offset)
{
    public sealed record Name(int Offset, string Word) : Syntax(Offset);

    public sealed record Dotted(int Offset, string Owner, string Word, int WordOffset) : Syntax(Offset);

    public sealed record Number(int Offset, string Digits) : Syntax(Offset);

    public sealed record Text(int Offset, string Value) : Syntax(Offset);

    public sealed record YesNo(int Offset, bool Value) : Syntax(Offset);

    public sealed record Span(int Offset, string Digits, string Unit) : Syntax(Offset);

    public sealed record Call(int Offset, string Function, IReadOnlyList<Syntax> Arguments) : Syntax(Offset);

    public sealed record Binary(int Offset, string Operator, Syntax Left, Syntax Right) : Syntax(Offset);

    public sealed record Negate(int Offset, Syntax Of) : Syntax(Offset);

    public sealed record Not(int Offset, Syntax Of) : Syntax(Offset);

    public sealed record IsNull(int Offset, Syntax Of) : Syntax(Offset);

    public sealed record In(int Offset, Syntax Of, IReadOnlyList<Syntax> Choices) : Syntax(Offset);

    public sealed record Between(int Offset, Syntax Of, Syntax Low, Syntax High) : Syntax(Offset);
}
